package org.dragoman.publish.story;

import java.util.List;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.TextSlot;
import org.dragoman.contracts.translation.Segment;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Entities.EscapeMode;
import org.jsoup.safety.Safelist;

/**
 * The inline subset, enforced once more on the way in. Whoever wrote the event has validated it
 * already; a page is the wrong place to find out that they had not.
 */
public final class InlineHtml {
  private static final Safelist SUBSET =
      new Safelist()
          .addTags("a", "em", "strong", "code", "sub", "sup", "br")
          .addAttributes("a", "href")
          .addProtocols("a", "href", "http", "https", "mailto");

  private static final OutputSettings AS_IS =
      new OutputSettings().prettyPrint(false).escapeMode(EscapeMode.xhtml);

  private InlineHtml() {}

  static Article clean(Article article) {
    return TextSlot.rewrite(article, slot -> clean(slot.html()));
  }

  static Segment clean(Segment segment) {
    return new Segment(
        segment.id(),
        segment.block(),
        clean(segment.source()),
        segment.target() == null ? null : clean(segment.target()),
        segment.stale(),
        segment.findings(),
        segment.origin(),
        segment.reviewed());
  }

  static List<Segment> clean(List<Segment> segments) {
    return segments.stream().map(InlineHtml::clean).toList();
  }

  /** The same text with nothing in it but the subset's elements and attributes. */
  public static String clean(String html) {
    if (html.indexOf('<') < 0 && html.indexOf('&') < 0 && html.indexOf('>') < 0) {
      return html;
    }
    return Jsoup.clean(html, "", SUBSET, AS_IS);
  }
}
