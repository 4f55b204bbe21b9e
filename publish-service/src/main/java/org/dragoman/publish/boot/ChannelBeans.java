package org.dragoman.publish.boot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import org.dragoman.publish.channel.folder.Folder;
import org.dragoman.publish.channel.format.StoryWriter;
import org.dragoman.publish.channel.http.Partner;
import org.dragoman.publish.channel.webhook.http.Webhook;
import org.dragoman.publish.channel.websub.http.WebSub;
import org.dragoman.publish.channel.wordpress.PostWriter;
import org.dragoman.publish.channel.wordpress.http.Pictures;
import org.dragoman.publish.channel.wordpress.http.WordPress;
import org.dragoman.publish.site.Publisher;
import org.dragoman.publish.site.Typesetter;

/** The ways out. Each is a {@code Channel}: whoever brings stories somewhere takes them all. */
@ApplicationScoped
class ChannelBeans {
  private final ChannelConfig config;
  private final HttpClient client;
  private final Partner partner;
  private final Pictures pictures;

  ChannelBeans(ChannelConfig config, Publisher publisher) {
    this.config = config;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(config.connect())
            .build();
    String agent = "Dragoman (+" + publisher.baseUrl() + "/)";
    this.partner = new Partner(client, agent);
    this.pictures = new Pictures(agent);
  }

  @Produces
  @Singleton
  StoryWriter writer(Publisher publisher, Typesetter typesetter, ObjectMapper json) {
    return new StoryWriter(publisher, typesetter, text(json));
  }

  private static Function<Map<String, Object>, String> text(ObjectMapper json) {
    return tree -> {
      try {
        return json.writeValueAsString(tree);
      } catch (JsonProcessingException impossible) {
        throw new UncheckedIOException(impossible);
      }
    };
  }

  @Produces
  @Singleton
  Webhook webhook(StoryWriter writer, Clock clock) {
    return new Webhook(writer, partner, config.within(), config.plainHttp(), clock);
  }

  @Produces
  @Singleton
  WordPress wordpress(Typesetter typesetter, ObjectMapper json, Clock clock) {
    return new WordPress(
        new PostWriter(typesetter, text(json)),
        partner,
        pictures,
        json,
        config.within(),
        config.plainHttp(),
        clock);
  }

  @Produces
  @Singleton
  WebSub websub(Publisher publisher, Clock clock) {
    return new WebSub(publisher, partner, config.within(), config.plainHttp(), clock);
  }

  @Produces
  @Singleton
  Folder folder(StoryWriter writer) {
    return new Folder(writer, config.folder());
  }

  @PreDestroy
  void end() {
    client.shutdownNow();
    pictures.close();
  }
}
