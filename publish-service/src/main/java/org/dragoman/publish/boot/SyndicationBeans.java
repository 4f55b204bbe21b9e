package org.dragoman.publish.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.dragoman.publish.site.Publisher;
import org.dragoman.publish.site.Typesetter;
import org.dragoman.publish.story.Catalogue;
import org.dragoman.publish.syndication.Feeds;
import org.dragoman.publish.syndication.Published;

/** Published stories for other systems. */
@ApplicationScoped
class SyndicationBeans {

  @Produces
  @Singleton
  Feeds feeds(
      Catalogue catalogue,
      Typesetter typesetter,
      Publisher publisher,
      Clock clock,
      SyndicationConfig config) {
    return new Feeds(
        catalogue,
        typesetter,
        publisher,
        clock,
        config.hubs().orElse(List.of()).stream().map(URI::toString).toList());
  }

  @Produces
  @Singleton
  Published published(Catalogue catalogue, Feeds feeds, Publisher publisher) {
    return new Published(catalogue, feeds, publisher);
  }
}
