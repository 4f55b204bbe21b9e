package org.dragoman.publish.syndication.sitemap;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.dragoman.publish.site.Publisher;
import org.dragoman.publish.story.Catalogue.Address;
import org.dragoman.publish.story.Catalogue.Month;
import org.dragoman.publish.syndication.Item;
import org.dragoman.publish.syndication.Xml;

/** Sitemaps by the protocol of sitemaps.org, 0.9, and Google's extension of it for news. */
public final class Sitemap {
  public static final String MEDIA_TYPE = "application/xml";

  /** Where the pages that lead to stories are listed. */
  public static final String SHELVES = "/sitemaps/pages.xml";

  /** Most pages of one sitemap, by the protocol. */
  public static final int MOST = 50_000;

  /** Most stories of one news sitemap, by the extension. */
  public static final int MOST_NEWS = 1000;

  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final String NEWS = "http://www.google.com/schemas/sitemap-news/0.9";

  private final Publisher publisher;

  public Sitemap(Publisher publisher) {
    this.publisher = publisher;
  }

  /** One sitemap a month, more where a month has more pages than one may hold. */
  public String index(List<Month> months) {
    return Xml.document(xml -> {
      xml.open("sitemapindex", "xmlns", NAMESPACE);
      xml.open("sitemap").text("loc", publisher.baseUrl() + SHELVES).close();
      months.forEach(month -> index(xml, month));
      xml.close();
    });
  }

  private void index(Xml xml, Month month) {
    int parts = (int) ((month.pages() + MOST - 1) / MOST);
    IntStream.rangeClosed(1, parts)
        .forEach(part ->
            xml.open("sitemap")
                .text("loc", publisher.baseUrl() + path(month.month(), part))
                .text("lastmod", month.changed().toString())
                .close());
  }

  /**
   * @param part from 1
   */
  public static String path(YearMonth month, int part) {
    return "/sitemaps/%s-%d.xml".formatted(month, part);
  }

  /**
   * @param paths of pages that change as stories come and go
   */
  public String shelves(List<String> paths) {
    return Xml.document(xml -> {
      xml.open("urlset", "xmlns", NAMESPACE);
      paths.forEach(path -> xml.open("url").text("loc", publisher.baseUrl() + path).close());
      xml.close();
    });
  }

  public String pages(List<Address> pages) {
    return Xml.document(xml -> {
      xml.open("urlset", "xmlns", NAMESPACE);
      for (Address page : pages) {
        xml.open("url")
            .text("loc", publisher.address(page.slug()))
            .text("lastmod", page.changed().toString())
            .close();
      }
      xml.close();
    });
  }

  /**
   * @param items of the last two days
   */
  public String news(List<Item> items) {
    return Xml.document(xml -> {
      xml.open("urlset", "xmlns", NAMESPACE, "xmlns:news", NEWS);
      items.forEach(item -> news(xml, item));
      xml.close();
    });
  }

  private void news(Xml xml, Item item) {
    xml.open("url").text("loc", item.page().address()).open("news:news");
    xml.open("news:publication");
    xml.text("news:name", publisher.name());
    xml.text("news:language", language(item.edition().language()));
    xml.close();
    xml.text("news:publication_date", item.edition().publishedAt().toString());
    xml.text("news:title", item.page().title().text());
    xml.text("news:keywords", String.join(", ", item.keywords()));
    xml.close().close();
  }

  /** ISO 639, but for the two ways Chinese is written in. */
  static String language(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    if (locale.getLanguage().equals("zh")) {
      boolean traditional =
          locale.getScript().equals("Hant")
              || (locale.getScript().isEmpty()
                  && List.of("TW", "HK", "MO").contains(locale.getCountry()));
      return traditional ? "zh-tw" : "zh-cn";
    }
    return locale.getLanguage();
  }
}
