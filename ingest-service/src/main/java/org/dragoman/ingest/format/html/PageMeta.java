package org.dragoman.ingest.format.html;

import java.util.List;
import org.dragoman.ingest.format.Words;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Facts from OpenGraph, {@code meta}, {@code link} and the page itself. */
final class PageMeta {
  private final Document page;

  private PageMeta(Document page) {
    this.page = page;
  }

  static PageFacts of(Document page) {
    return new PageMeta(page).facts();
  }

  private PageFacts facts() {
    return new PageFacts(
        url(),
        title(),
        meta("og:description", "description", "twitter:description", "dcterms.abstract"),
        meta("og:site_name", "application-name", "publisher"),
        authors(),
        published(),
        meta("article:modified_time", "og:updated_time", "last-modified", "dcterms.modified"),
        language(),
        keywords(),
        images(),
        meta("dcterms.rights", "copyright", "rights"),
        null);
  }

  private List<String> images() {
    String image = meta("og:image", "twitter:image");
    return image == null ? List.of() : List.of(image);
  }

  private @Nullable String url() {
    Element canonical = page.selectFirst("link[rel=canonical][href]");
    String url = canonical == null ? "" : canonical.absUrl("href");
    return url.isEmpty() ? meta("og:url") : url;
  }

  /** The visible headline before what the page tells social networks and browsers. */
  private @Nullable String title() {
    Element only = page.select("article h1, main h1, h1").first();
    if (only != null && only.hasText() && only.text().length() > 8) {
      return only.text();
    }
    String stated = meta("og:title", "twitter:title");
    return stated == null && !page.title().isBlank() ? withoutSite(page.title()) : stated;
  }

  private static String withoutSite(String title) {
    String[] parts = title.split("\\s+[|–—»·-]\\s+");
    return parts.length > 1 && parts[0].length() >= title.length() / 2 ? parts[0] : title;
  }

  private List<String> authors() {
    String stated = meta("author", "article:author", "dcterms.creator", "byl");
    if (stated != null && !stated.startsWith("http")) {
      return List.of(stated.replaceFirst("^(?i)by ", ""));
    }
    return page
        .select(
            "[rel=author], [itemprop=author] [itemprop=name], [class~=(?i)^(author|byline)(-name)?$]")
        .eachText()
        .stream()
        .filter(text -> text.length() < 80)
        .map(text -> text.replaceFirst("^(?iu)(?:by|por|par|von|بقلم|كتب)[:\\s]+", ""))
        .distinct()
        .toList();
  }

  private @Nullable String published() {
    String stated =
        meta("article:published_time", "date", "pubdate", "dcterms.date", "datepublished");
    Element time = page.selectFirst("article time[datetime], main time[datetime], time[datetime]");
    return stated == null && time != null ? time.attr("datetime") : stated;
  }

  private @Nullable String language() {
    Element html = page.selectFirst("html[lang]");
    return html == null || html.attr("lang").isBlank()
        ? meta("og:locale", "content-language", "language")
        : html.attr("lang");
  }

  private List<String> keywords() {
    List<String> tags = page.select("meta[property=article:tag]").eachAttr("content");
    return tags.isEmpty()
        ? Words.parts(meta("news_keywords", "keywords", "parsely-tags")).toList()
        : tags;
  }

  private @Nullable String meta(String... names) {
    for (String name : names) {
      for (String attribute : List.of("property", "name", "http-equiv", "itemprop")) {
        Element found =
            page.selectFirst("meta[" + attribute + "~=(?i)^" + name.replace(".", "\\.") + "$]");
        if (found != null && !found.attr("content").isBlank()) {
          return found.attr("content").strip();
        }
      }
    }
    return null;
  }
}
