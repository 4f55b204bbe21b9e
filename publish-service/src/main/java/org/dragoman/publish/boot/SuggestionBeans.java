package org.dragoman.publish.boot;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.dragoman.publish.neighbour.http.HttpNeighbour;
import org.dragoman.publish.story.Reading;
import org.dragoman.publish.story.Story;
import org.dragoman.publish.suggestion.Guard;
import org.dragoman.publish.suggestion.SuggestForSegment;
import org.dragoman.publish.suggestion.SuggestionWatch;
import org.dragoman.publish.suggestion.Suggestions;
import org.dragoman.publish.suggestion.http.RemoteSuggestions;
import org.dragoman.publish.suggestion.http.TranslateService;
import org.dragoman.publish.suggestion.metrics.MicrometerSuggestions;
import org.jboss.logging.Logger;

/** What helps an editor with a sentence. */
@ApplicationScoped
class SuggestionBeans {
  private static final Logger LOG = Logger.getLogger(SuggestionBeans.class);
  private static final String MEMORY = "memory";
  private static final String TERMS = "terms";
  private static final String ENGINES = "engines";

  private final SuggestionConfig config;

  /** Not beans: what runs in them has no request and no transaction of its own. */
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private final HttpClient client;

  SuggestionBeans(SuggestionConfig config) {
    this.config = config;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(config.connect())
            .executor(threads)
            .build();
  }

  /** A wrong address stops the start, not the first editor. */
  void told(@Observes StartupEvent started, Suggestions suggestions) {
    if (config.key().isEmpty()) {
      LOG.warn("No suggestions on the desk: DRAGOMAN_SUGGESTIONS_KEY is not set");
    }
  }

  @Produces
  @Singleton
  SuggestionWatch watch(MeterRegistry registry) {
    return new MicrometerSuggestions(registry, List.of(MEMORY, TERMS, ENGINES));
  }

  @Produces
  @Singleton
  Suggestions suggestions(ObjectMapper json, Clock clock, SuggestionWatch watch) {
    return new RemoteSuggestions(
        new TranslateService(
            new HttpNeighbour(
                client,
                config.translate(),
                "dragoman.suggestions.translate",
                config.key().map(String::strip).orElse(null),
                TranslateService.LONGEST_ANSWER),
            json),
        json,
        threads,
        guard(MEMORY, config.within(), config.atOnce(), clock, watch),
        guard(TERMS, config.within(), config.atOnce(), clock, watch),
        guard(ENGINES, config.enginesWithin(), config.enginesAtOnce(), clock, watch));
  }

  private Guard guard(
      String part, Duration within, int atOnce, Clock clock, SuggestionWatch watch) {
    return new Guard(
        part, new Guard.Limits(within, atOnce, config.failures(), config.rest()), clock, watch);
  }

  @Produces
  @Singleton
  SuggestForSegment suggestForSegment(Reading reading, Suggestions suggestions) {
    return new SuggestForSegment(id -> reading.story(id).map(Story::dossier), suggestions);
  }

  @PreDestroy
  void end() {
    client.shutdownNow();
    threads.shutdownNow();
  }
}
