package org.dragoman.publish.keyword.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.dragoman.pages.Visitor;

/** The keywords' templates, checked against these types at build time. */
@CheckedTemplate(basePath = "keyword")
final class KeywordTemplates {
  private KeywordTemplates() {}

  static native TemplateInstance chips(Visitor who, Chips chips);

  static native TemplateInstance page(Visitor who, Chips chips);
}
