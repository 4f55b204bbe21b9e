package org.dragoman.ingest.desk.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import org.dragoman.ingest.desk.ArticlePage;
import org.dragoman.ingest.desk.ReceiptPage;
import org.dragoman.ingest.desk.SourceForm;
import org.dragoman.ingest.desk.SourceList;
import org.dragoman.ingest.desk.SourcePage;
import org.dragoman.ingest.desk.Trial;
import org.dragoman.ingest.source.discovery.Discovery;
import org.dragoman.ingest.source.opml.ImportPlan;
import org.dragoman.pages.Notice;
import org.dragoman.pages.Visitor;
import org.jspecify.annotations.Nullable;

/** The sources page's templates, checked against these types at build time. */
@CheckedTemplate(basePath = "sources")
final class SourcesTemplates {
  private SourcesTemplates() {}

  static native TemplateInstance list(Visitor who, SourceList list, Notice notice);

  static native TemplateInstance source(Visitor who, SourcePage page, Notice notice);

  static native TemplateInstance edit(Visitor who, SourceForm form, Notice notice);

  static native TemplateInstance fresh(Visitor who, SourceForm form, Notice notice);

  static native TemplateInstance add(Visitor who, AddView view);

  static native TemplateInstance trial(Visitor who, TryView view);

  static native TemplateInstance opml(Visitor who, @Nullable ImportPlan plan, Notice notice);

  static native TemplateInstance article(Visitor who, ArticlePage page);

  static native TemplateInstance receipt(Visitor who, ReceiptPage page);

  static native TemplateInstance missing(Visitor who, String what);

  /**
   * Adding from a site.
   *
   * @param site as typed
   */
  record AddView(String site, Notice notice, List<Offer> offers) {}

  /**
   * A feed on offer.
   *
   * @param known id of the source that has it already, or empty
   */
  record Offer(Discovery.Feed feed, String known) {
    /** The form of a new source, with what the feed says filled in. */
    public String toForm() {
      return UriBuilder.fromPath("/sources/new")
          .queryParam("name", "{name}")
          .queryParam("feed", "{feed}")
          .queryParam("homepage", "{homepage}")
          .queryParam("language", "{language}")
          .build(feed.title(), feed.url(), or(feed.homepage()), or(feed.language()))
          .toString();
    }

    public String toTrial() {
      return UriBuilder.fromPath("/sources/try")
          .queryParam("url", "{url}")
          .build(feed.url())
          .toString();
    }

    private static String or(@Nullable String text) {
      return text == null ? "" : text;
    }
  }

  /**
   * Trying a document.
   *
   * @param text pasted
   */
  record TryView(String url, String text, @Nullable Trial trial) {}
}
