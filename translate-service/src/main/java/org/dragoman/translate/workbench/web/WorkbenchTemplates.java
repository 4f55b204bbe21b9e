package org.dragoman.translate.workbench.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.dragoman.pages.Visitor;
import org.dragoman.translate.workbench.LanguageChoices;
import org.dragoman.translate.workbench.Trial;
import org.dragoman.translate.workbench.TrialForm;
import org.jspecify.annotations.Nullable;

/** The pages' templates, checked against these types at build time. */
@CheckedTemplate(basePath = "workbench")
final class WorkbenchTemplates {
  private WorkbenchTemplates() {}

  /** Trying a text; no outcome before one was sent. */
  static native TemplateInstance trial(
      Visitor who, LanguageChoices languages, TrialForm form, Trial.@Nullable Outcome outcome);
}
