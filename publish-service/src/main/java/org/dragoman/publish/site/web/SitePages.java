package org.dragoman.publish.site.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.dragoman.publish.site.Labels;
import org.dragoman.publish.site.Print;
import org.dragoman.publish.site.Printable;
import org.dragoman.publish.site.Publisher;

/** Readers' pages as answers. */
final class SitePages {
  private SitePages() {}

  static Response html(int status, TemplateInstance page) {
    return html(status, Printable.of(page.render()));
  }

  static Response html(int status, String page) {
    return Response.status(status)
        .entity(page)
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .build();
  }

  static Response html(Print print) {
    return Response.status(print.status())
        .entity(print.text())
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .tag(new EntityTag(print.tag(), true))
        .build();
  }

  static Print print(int status, TemplateInstance page) {
    return Print.of(status, Printable.of(page.render()));
  }

  static Response missing(Publisher publisher) {
    return html(404, SiteTemplates.missing(publisher, Labels.in(publisher.language())));
  }
}
