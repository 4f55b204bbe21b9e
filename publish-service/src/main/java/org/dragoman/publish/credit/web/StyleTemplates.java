package org.dragoman.publish.credit.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.dragoman.pages.Notice;
import org.dragoman.pages.Visitor;

/** The settings pages' templates, checked against these types at build time. */
@CheckedTemplate(basePath = "credit")
final class StyleTemplates {
  private StyleTemplates() {}

  static native TemplateInstance styles(Visitor who, List<StylesPage.Entry> entries, Notice notice);

  static native TemplateInstance style(Visitor who, StylesPage page, Notice notice);
}
