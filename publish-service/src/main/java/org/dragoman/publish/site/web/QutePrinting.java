package org.dragoman.publish.site.web;

import jakarta.inject.Singleton;
import org.dragoman.publish.site.Printing;
import org.dragoman.publish.site.Publisher;
import org.dragoman.publish.site.Typesetter;
import org.dragoman.publish.story.Edition;

/** Pages by the site's templates. */
@Singleton
class QutePrinting implements Printing {
  private final Publisher publisher;
  private final Typesetter typesetter;

  QutePrinting(Publisher publisher, Typesetter typesetter) {
    this.publisher = publisher;
    this.typesetter = typesetter;
  }

  @Override
  public String page(Edition edition) {
    return SiteTemplates.story(publisher, typesetter.set(edition)).render();
  }
}
