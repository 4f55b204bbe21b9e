package org.dragoman.publish.history.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.dragoman.pages.Notice;
import org.dragoman.pages.Visitor;
import org.dragoman.publish.history.ChangesSheet;
import org.dragoman.publish.history.HistorySheet;
import org.dragoman.publish.history.LineageSheet;

/** The history's templates, checked against these types at build time. */
@CheckedTemplate(basePath = "history")
final class HistoryTemplates {
  private HistoryTemplates() {}

  static native TemplateInstance history(Visitor who, HistorySheet sheet, Notice notice);

  static native TemplateInstance changes(Visitor who, ChangesSheet sheet);

  static native TemplateInstance lineage(Visitor who, LineageSheet sheet);
}
