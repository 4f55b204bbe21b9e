package org.dragoman.pages.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.dragoman.pages.Entrance;
import org.dragoman.pages.Stranger;
import org.dragoman.pages.Visitor;

/** The part's own pages. */
@CheckedTemplate(basePath = "pages")
final class PagesTemplates {
  private PagesTemplates() {}

  static native TemplateInstance login(Visitor who, Entrance at);

  /** Goes on by itself, and by a link where a browser does not. */
  static native TemplateInstance onward(String title, String address);

  static native TemplateInstance stranger(Visitor who, Stranger at);
}
