package org.dragoman.publish.start.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.dragoman.pages.Notice;
import org.dragoman.pages.Visitor;
import org.dragoman.publish.start.StartForm;

/** Checked against these types at build time. */
@CheckedTemplate(basePath = "start")
final class StartTemplates {
  private StartTemplates() {}

  static native TemplateInstance form(Visitor who, StartForm form, Notice notice);

  /**
   * @param headline of the article; empty where nobody could say
   * @param known whether it was there before
   * @param canceled whether there is nothing to wait for
   */
  static native TemplateInstance waiting(
      Visitor who, String article, String headline, boolean known, boolean canceled);

  static native TemplateInstance unknown(Visitor who);
}
