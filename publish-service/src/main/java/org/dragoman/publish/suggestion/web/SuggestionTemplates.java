package org.dragoman.publish.suggestion.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.dragoman.publish.suggestion.Glossed;
import org.dragoman.publish.suggestion.Panel;

/** The fragment's template, checked against its type at build time. */
@CheckedTemplate(basePath = "suggestion")
final class SuggestionTemplates {
  private SuggestionTemplates() {}

  static native TemplateInstance panel(Panel panel);

  static native TemplateInstance terms(Glossed glossed);

  static native TemplateInstance gone(String segment);
}
