package org.dragoman.publish.boot;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.http.HttpClient;
import org.dragoman.outbox.Transactions;
import org.dragoman.publish.neighbour.http.HttpNeighbour;
import org.dragoman.publish.site.Publisher;
import org.dragoman.publish.start.Ingest;
import org.dragoman.publish.start.Starting;
import org.dragoman.publish.start.Whereto;
import org.dragoman.publish.start.http.IngestService;
import org.dragoman.publish.start.http.RemoteIngest;
import org.dragoman.publish.story.OfArticle;
import org.jboss.logging.Logger;

/** Stories that editors start by hand. */
@ApplicationScoped
class StartBeans {
  private static final Logger LOG = Logger.getLogger(StartBeans.class);

  private final StartConfig config;
  private final HttpClient client;

  StartBeans(StartConfig config) {
    this.config = config;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(config.connect())
            .build();
  }

  /** A wrong address stops the start, not the first editor. */
  void told(@Observes StartupEvent started, Ingest ingest) {
    if (config.key().isEmpty()) {
      LOG.warn("No stories can be started on the desk: DRAGOMAN_START_KEY is not set");
    }
  }

  @Produces
  @Singleton
  Ingest ingest(ObjectMapper json) {
    IngestService service =
        new IngestService(
            new HttpNeighbour(
                client,
                config.ingest(),
                "dragoman.start.ingest",
                config.key().map(String::strip).orElse(null),
                IngestService.LONGEST_ANSWER),
            json);
    return new RemoteIngest(service, json, config.quick(), config.within());
  }

  @Produces
  @Singleton
  Starting starting(Ingest ingest) {
    return new Starting(ingest);
  }

  @Produces
  @Singleton
  Whereto whereto(OfArticle ofArticle, Transactions transactions, Publisher publisher) {
    return new Whereto(ofArticle, transactions, publisher.language());
  }

  @PreDestroy
  void end() {
    client.shutdownNow();
  }
}
