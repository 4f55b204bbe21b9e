package org.dragoman.publish.delivery.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.dragoman.pages.Notice;
import org.dragoman.pages.Visitor;

/** The page of deliveries, checked against these types at build time. */
@CheckedTemplate(basePath = "delivery")
final class DeliveryTemplates {
  private DeliveryTemplates() {}

  static native TemplateInstance deliveries(Visitor who, DeliveriesSheet sheet, Notice notice);
}
