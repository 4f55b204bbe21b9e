package org.dragoman.publish.desk.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.dragoman.pages.Notice;
import org.dragoman.pages.Visitor;
import org.dragoman.publish.desk.Card;
import org.dragoman.publish.desk.CreditInput;
import org.dragoman.publish.desk.CreditPanel;
import org.dragoman.publish.desk.Line;
import org.dragoman.publish.desk.PictureCard;
import org.dragoman.publish.desk.PictureInput;
import org.dragoman.publish.desk.PicturesPanel;
import org.dragoman.publish.desk.Queue;
import org.dragoman.publish.desk.Sheet;
import org.dragoman.publish.desk.TextPanel;
import org.dragoman.publish.desk.Typed;

/** The desk's templates, checked against these types at build time. */
@CheckedTemplate(basePath = "desk")
final class DeskTemplates {
  private DeskTemplates() {}

  static native TemplateInstance queue(Visitor who, Queue queue);

  static native TemplateInstance creditsaved(Visitor who, CreditPanel credit, CreditInput saved);

  static native TemplateInstance picturesaved(
      Visitor who, PicturesPanel pictures, PictureCard picture, PictureInput saved);

  static native TemplateInstance changes(Visitor who, Queue queue);

  static native TemplateInstance missing(Visitor who);

  static native TemplateInstance story(Visitor who, Sheet sheet, Notice notice, Typed typed);

  static native TemplateInstance line(Visitor who, TextPanel text, Card card, Line line);
}
