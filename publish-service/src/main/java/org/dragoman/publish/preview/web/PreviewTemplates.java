package org.dragoman.publish.preview.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.dragoman.pages.Visitor;
import org.dragoman.publish.preview.PreviewSheet;

/** The preview's template, checked against these types at build time. */
@CheckedTemplate(basePath = "preview")
final class PreviewTemplates {
  private PreviewTemplates() {}

  static native TemplateInstance preview(Visitor who, PreviewSheet sheet);
}
