package org.dragoman.ingest.format.html;

import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.ingest.format.Dates;
import org.dragoman.ingest.format.Words;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of its article: JSON-LD (schema.org) first, since it is about the article; then
 * OpenGraph, microdata and Dublin Core; then what the page shows. An address is taken from {@code
 * link rel=canonical} first, a date from the address last.
 */
final class PageMeta {
  private static final Pattern DATED =
      Pattern.compile("/(20\\d{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\\d|3[01])(?:/|-|_|\\b)");

  private final Document page;
  private final Metas metas;
  private final PageFacts linked;
  private final @Nullable String base;

  private PageMeta(Document page, PageFacts linked, @Nullable String base) {
    this.page = page;
    this.metas = new Metas(page);
    this.linked = linked;
    this.base = base;
  }

  static PageFacts of(Document page, PageFacts linked, @Nullable String base) {
    return new PageMeta(page, linked, base).facts();
  }

  private PageFacts facts() {
    @Nullable String site = site();
    @Nullable String url = url();
    return new PageFacts(
        url,
        new PageTitle(page, site)
            .of(
                linked.title(),
                metas.first(
                    "og:title",
                    "twitter:title",
                    "dc.title",
                    "dcterms.title",
                    "parsely-title",
                    "sailthru.title",
                    "citation_title")),
        notSite(
            site,
            first(
                linked.description(),
                metas.first(
                    "og:description",
                    "description",
                    "twitter:description",
                    "dcterms.abstract",
                    "dc.description",
                    "sailthru.description"))),
        site,
        new PageAuthors(page, site)
            .of(
                linked.authors(),
                metas.all(
                    "author",
                    "article:author",
                    "dcterms.creator",
                    "dc.creator",
                    "byl",
                    "sailthru.author",
                    "parsely-author",
                    "citation_author",
                    "article:author_name",
                    "news_authors")),
        published(url),
        modified(),
        language(),
        keywords(),
        images(),
        first(linked.rights(), metas.first("dcterms.rights", "dc.rights", "copyright", "rights")),
        linked.text());
  }

  private static @Nullable String first(@Nullable String... values) {
    for (String value : values) {
      if (value != null && !value.isBlank()) {
        return value;
      }
    }
    return null;
  }

  private static @Nullable String notSite(@Nullable String site, @Nullable String text) {
    return site != null && site.equals(text) ? null : text;
  }

  private @Nullable String site() {
    @Nullable String name =
        first(
            metas.first("og:site_name"),
            linked.site(),
            metas.first(
                "application-name",
                "publisher",
                "dc.publisher",
                "dcterms.publisher",
                "al:android:app_name",
                "apple-mobile-web-app-title"));
    if (name != null && !name.startsWith("http")) {
      return name.replaceFirst("^@", "");
    }
    Element publisher = page.selectFirst("[itemprop~=^publisher$] [itemprop=name]");
    return publisher == null ? null : first(publisher.attr("content"), publisher.text());
  }

  /** The canonical link, unless it leads to the front page and something else does not. */
  private @Nullable String url() {
    @Nullable String canonical = href("link[rel=canonical][href]");
    @Nullable String social = metas.first("og:url", "twitter:url", "dc.identifier");
    @Nullable String stated = linked.url();
    if (canonical != null && isFront(canonical)) {
      @Nullable String better = first(social, stated);
      return better != null && better.startsWith("http") && !isFront(better) ? better : canonical;
    }
    return first(canonical, social, stated);
  }

  private @Nullable String href(String selector) {
    Element link = page.selectFirst(selector);
    if (link == null) {
      return null;
    }
    return first(link.absUrl("href"), link.attr("href"));
  }

  static boolean isFront(String url) {
    try {
      String path = URI.create(url.strip()).getPath();
      return path == null || path.matches("/?|/(?:index|home|default)\\.\\w+|/[a-z]{2}/?");
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }

  private @Nullable String published(@Nullable String url) {
    return date(
        linked.published(),
        metas.first(
            "article:published_time",
            "og:article:published_time",
            "article:published",
            "datepublished"),
        item("datePublished"),
        metas.first(
            "dcterms.issued",
            "dcterms.created",
            "dcterms.date",
            "dc.date.issued",
            "dc.date",
            "dc.date.created",
            "sailthru.date",
            "parsely-pub-date",
            "pubdate",
            "publishdate",
            "publish-date",
            "publication_date",
            "publish_date",
            "cxenseparse:recs:publishtime",
            "citation_publication_date",
            "citation_date",
            "article.published",
            "ptime",
            "date",
            "originalpublicationdate",
            "article_date_original",
            "created",
            "releasedate"),
        item("dateCreated"),
        time(
            "article time[datetime][pubdate], time[pubdate][datetime], article header time[datetime], main header time[datetime], .entry-date[datetime], .published[datetime], .post-date time[datetime]"),
        time(
            "article time[datetime], main time[datetime], [class*=date] time[datetime], [class*=byline] time[datetime], time[datetime]"),
        attribute(
            "[class~=(?i)(?:^|-|_)published$][title], abbr.published[title], [data-published], [data-publish-date]"),
        visible(),
        dated(url),
        dated(base));
  }

  private @Nullable String modified() {
    return date(
        linked.modified(),
        metas.first("article:modified_time", "og:updated_time", "article:updated", "datemodified"),
        item("dateModified"),
        metas.first(
            "dcterms.modified",
            "dc.date.modified",
            "lastmod",
            "last-modified",
            "revised",
            "updated",
            "cxenseparse:recs:modifiedtime"),
        time(
            "time.updated[datetime], time[class*=modified][datetime], time[class*=updated][datetime]"));
  }

  /** The first that is a date. */
  private static @Nullable String date(@Nullable String... candidates) {
    for (String candidate : candidates) {
      if (candidate != null && Dates.parse(candidate) != null) {
        return candidate;
      }
    }
    return null;
  }

  private @Nullable String item(String name) {
    Element item =
        page.selectFirst(
            "[itemprop~=(?:^|\\s)"
                + name
                + "(?:$|\\s)], [property~=^(?:schema:|dc:|dcterms:)?"
                + name
                + "$]");
    return item == null
        ? null
        : first(item.attr("content"), item.attr("datetime"), item.attr("title"), item.text());
  }

  private @Nullable String time(String selector) {
    for (Element time : page.select(selector)) {
      if (time.closest(
              "aside, nav, footer, [class*=related], [class*=comment], [class*=sidebar], [id*=comment]")
          == null) {
        return time.attr("datetime");
      }
    }
    return null;
  }

  private @Nullable String attribute(String selector) {
    Element found = page.selectFirst(selector);
    return found == null
        ? null
        : first(found.attr("title"), found.attr("data-published"), found.attr("data-publish-date"));
  }

  /** A short line named as a date near the headline. */
  private @Nullable String visible() {
    for (Element line :
        page.select(
            "time, [class~=(?i)(?:^|[-_ ])(?:date|datetime|pubdate|post-date|postdate|published|publish-date|timestamp|time|dateline|entry-date|article-date)(?:$|[-_ ])], [id~=(?i)^(?:date|pubdate|pub-date|article-date)$]")) {
      String text = line.text().strip();
      if (text.length() >= 6
          && text.length() < 80
          && line.closest(
                  "aside, nav, footer, [class*=related], [class*=comment], [class*=sidebar]")
              == null) {
        String bare =
            text.replaceFirst(
                "(?iu)^(?:published|posted|updated|date|on|publicado|publié|veröffentlicht|опубликовано|نشر|تاريخ النشر|发布时间|公開)(?:\\s+on)?\\s*[:：]?\\s*",
                "");
        if (Dates.parse(bare) != null) {
          return bare;
        }
      }
    }
    return null;
  }

  private static @Nullable String dated(@Nullable String url) {
    Matcher found = url == null ? null : DATED.matcher(url);
    return found != null && found.find()
        ? found.group(1) + "-" + found.group(2) + "-" + found.group(3)
        : null;
  }

  private @Nullable String language() {
    Element html = page.selectFirst("html");
    String stated =
        html == null ? "" : html.hasAttr("lang") ? html.attr("lang") : html.attr("xml:lang");
    return first(
        stated,
        linked.language(),
        metas.first(
            "og:locale",
            "content-language",
            "dc.language",
            "dcterms.language",
            "inlanguage",
            "language"));
  }

  private List<String> keywords() {
    if (!linked.keywords().isEmpty()) {
      return linked.keywords();
    }
    List<String> tags = metas.all("article:tag", "og:article:tag", "video:tag");
    if (!tags.isEmpty()) {
      return tags.stream().flatMap(Words::parts).toList();
    }
    List<String> stated =
        Words.parts(
                metas.first(
                    "news_keywords",
                    "keywords",
                    "parsely-tags",
                    "sailthru.tags",
                    "dc.subject",
                    "dcterms.subject"))
            .toList();
    return stated.isEmpty()
        ? page.select("a[rel~=tag], [itemprop=keywords] a").eachText().stream()
            .filter(tag -> tag.length() < 50)
            .limit(20)
            .toList()
        : stated;
  }

  private List<String> images() {
    List<String> stated =
        linked.images().isEmpty()
            ? metas.all(
                "og:image",
                "og:image:url",
                "og:image:secure_url",
                "twitter:image",
                "twitter:image:src",
                "thumbnail",
                "image")
            : linked.images();
    if (!stated.isEmpty()) {
      return stated.stream().distinct().limit(6).toList();
    }
    Element item = page.selectFirst("[itemprop~=^image$]");
    @Nullable String shown =
        item == null ? null : first(item.attr("content"), item.attr("src"), item.attr("href"));
    @Nullable String any = first(href("link[rel=image_src][href]"), shown);
    return any == null ? List.of() : List.of(any);
  }
}
