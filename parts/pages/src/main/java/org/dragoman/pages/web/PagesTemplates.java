package org.dragoman.pages.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.dragoman.pages.Visitor;

/** The part's own pages. */
@CheckedTemplate(basePath = "pages")
final class PagesTemplates {
  private PagesTemplates() {}

  static native TemplateInstance login(Visitor who, boolean failed);
}
