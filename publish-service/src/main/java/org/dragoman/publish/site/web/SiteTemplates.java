package org.dragoman.publish.site.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.dragoman.publish.site.CorrectionsPage;
import org.dragoman.publish.site.FrontPage;
import org.dragoman.publish.site.Labels;
import org.dragoman.publish.site.ListPage;
import org.dragoman.publish.site.Publisher;
import org.dragoman.publish.site.RegisterPage;
import org.dragoman.publish.site.SearchPage;
import org.dragoman.publish.site.StoryHead;
import org.dragoman.publish.site.StoryPage;
import org.dragoman.publish.site.Tombstone;

/** The site's templates, checked against these types at build time. */
@CheckedTemplate(basePath = "site")
final class SiteTemplates {
  private SiteTemplates() {}

  static native TemplateInstance front(FrontPage page);

  static native TemplateInstance story(Publisher publisher, StoryPage story, StoryHead head);

  static native TemplateInstance retracted(Publisher publisher, Tombstone stone);

  static native TemplateInstance list(ListPage page);

  static native TemplateInstance register(RegisterPage page);

  static native TemplateInstance search(SearchPage page);

  static native TemplateInstance corrections(CorrectionsPage page);

  static native TemplateInstance missing(Publisher publisher, Labels labels);
}
