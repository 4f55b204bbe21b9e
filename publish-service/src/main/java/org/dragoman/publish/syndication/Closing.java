package org.dragoman.publish.syndication;

import java.util.List;
import org.dragoman.publish.site.Labels;
import org.dragoman.publish.site.Printable;
import org.dragoman.publish.site.StoryPage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What stands before and after a story's text wherever it is read as HTML: what was corrected above
 * it; below it who answers for it, what a machine did, the original, who translated and edited, and
 * on what basis it is published. The words are those of the story's page.
 */
public final class Closing {
  private static final List<String> ONLY_HERE = List.of("class", "loading", "decoding", "tabindex");

  private Closing() {}

  /** The story from its correction note to its basis, in a {@code div} that says its language. */
  public static String around(Item item) {
    return around(item, dateline(item.page()));
  }

  /** The same for formats that have a place of their own for a dateline. */
  public static String withoutDateline(Item item) {
    return around(item, "");
  }

  private static String around(Item item, String dateline) {
    StoryPage page = item.page();
    String html =
        "<div lang=\"%s\" dir=\"%s\">\n%s%s%s%s%s</div>"
            .formatted(
                escape(page.language()),
                page.direction(),
                correction(page),
                page.lead(),
                dateline,
                page.body(),
                below(item));
    return plainly(html);
  }

  /** Without what only this site's own style sheet and readers' browsers use. */
  private static String plainly(String html) {
    Document document = Jsoup.parseBodyFragment(Printable.of(html));
    document.outputSettings().prettyPrint(false);
    for (Element element : document.body().select("[class], [loading], [tabindex]")) {
      ONLY_HERE.forEach(element::removeAttr);
    }
    return document.body().html();
  }

  private static String correction(StoryPage page) {
    return labelled(page.labels().get("correction"), page.note());
  }

  private static String dateline(StoryPage page) {
    StoryPage.Words dateline = page.dateline();
    return dateline == null ? "" : paragraph(worded(dateline.text(), dateline.language(), page));
  }

  private static String below(Item item) {
    StoryPage page = item.page();
    Labels labels = page.labels();
    return paragraph(plain(page.credit().responsibility()))
        + paragraph(plain(page.machine()))
        + original(item)
        + labelled(page.relation(), page.translators())
        + labelled(labels.get("editors"), page.editors())
        + labelled(labels.get("rights"), item.basis())
        + labelled(labels.get("keywords"), String.join(", ", item.keywords()));
  }

  private static String original(Item item) {
    StoryPage page = item.page();
    String title = item.originalTitle();
    String named = title == null ? "" : worded(title, page.originalLanguage(), page);
    String outlet = item.outlet();
    String source = item.original();
    if (source == null) {
      return title == null
          ? ""
          : labelledHtml(
              page.labels().get("original"), named + (outlet == null ? "" : ", " + escape(outlet)));
    }
    String link =
        "<a href=\"%s\" hreflang=\"%s\">%s</a>"
            .formatted(
                escape(source),
                escape(page.originalLanguage()),
                escape(page.labels().get("read", outlet == null ? source : outlet)));
    return paragraph(named.isEmpty() ? link : link + ": " + named);
  }

  private static String worded(String text, String language, StoryPage page) {
    return language.equals(page.language())
        ? escape(text)
        : "<span lang=\"%s\" dir=\"%s\">%s</span>"
            .formatted(
                escape(language), new StoryPage.Words(text, language).direction(), escape(text));
  }

  private static String labelled(String label, @Nullable String text) {
    return labelledHtml(label, plain(text));
  }

  private static String labelledHtml(String label, String html) {
    return html.isEmpty() ? "" : paragraph("<strong>" + escape(label) + ":</strong> " + html);
  }

  private static String plain(@Nullable String text) {
    return text == null || text.isBlank() ? "" : escape(text);
  }

  private static String paragraph(String html) {
    return html.isEmpty() ? "" : "<p>" + html + "</p>\n";
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
