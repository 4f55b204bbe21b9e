package org.dragoman.publish.front.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.dragoman.pages.Notice;
import org.dragoman.pages.Visitor;

/** The page's template, checked against these types at build time. */
@CheckedTemplate(basePath = "front")
final class FrontTemplates {
  private FrontTemplates() {}

  static native TemplateInstance front(Visitor who, FrontSheet sheet, Notice notice);
}
