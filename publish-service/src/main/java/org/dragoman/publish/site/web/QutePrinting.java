package org.dragoman.publish.site.web;

import jakarta.inject.Singleton;
import org.dragoman.publish.site.Printable;
import org.dragoman.publish.site.Printing;
import org.dragoman.publish.site.Publisher;
import org.dragoman.publish.site.StoryHead;
import org.dragoman.publish.site.StoryPage;
import org.dragoman.publish.site.StructuredData;
import org.dragoman.publish.site.Typesetter;
import org.dragoman.publish.story.Companions;
import org.dragoman.publish.story.Companions.Company;
import org.dragoman.publish.story.Edition;

/** Pages by the site's templates. */
@Singleton
class QutePrinting implements Printing {
  private final Publisher publisher;
  private final Typesetter typesetter;
  private final Companions companions;
  private final StructuredData data;

  QutePrinting(
      Publisher publisher, Typesetter typesetter, Companions companions, StructuredData data) {
    this.publisher = publisher;
    this.typesetter = typesetter;
    this.companions = companions;
    this.data = data;
  }

  @Override
  public String page(Edition edition) {
    StoryPage page = typesetter.set(edition);
    Company company = companions.of(edition);
    StoryHead head = typesetter.head(edition, page, company, data.of(edition, page, company));
    return Printable.of(SiteTemplates.story(publisher, page, head).render());
  }
}
