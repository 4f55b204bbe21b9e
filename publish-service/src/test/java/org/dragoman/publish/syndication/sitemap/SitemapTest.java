package org.dragoman.publish.syndication.sitemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.dragoman.publish.story.Catalogue.Address;
import org.dragoman.publish.story.Catalogue.Month;
import org.dragoman.publish.syndication.Document;
import org.dragoman.publish.syndication.Standards;
import org.dragoman.publish.syndication.Stock;
import org.junit.jupiter.api.Test;

class SitemapTest {
  private static final YearMonth MAY = YearMonth.of(2026, 5);

  private final Sitemap sitemap = new Sitemap(Stock.LANTERN);

  @Test
  void a_month_of_more_pages_than_one_sitemap_may_hold_has_several() throws Exception {
    Document index =
        Document.of(
            sitemap.index(
                List.of(
                    new Month(MAY.minusMonths(1), 50_000, Stock.LATER),
                    new Month(MAY, 50_001, Stock.LATER))));
    assertThat(index.root().getLocalName()).isEqualTo("sitemapindex");
    assertThat(index.texts("loc"))
        .containsExactly(
            "https://lantern.example/sitemaps/pages.xml",
            "https://lantern.example/sitemaps/2026-04-1.xml",
            "https://lantern.example/sitemaps/2026-05-1.xml",
            "https://lantern.example/sitemaps/2026-05-2.xml");
  }

  @Test
  void pages_are_valid_whatever_the_slugs() throws Exception {
    String pages =
        sitemap.pages(
            List.of(new Address("ferry", Stock.LATER), new Address("العبّارة-تعود", Stock.LATER)));
    Standards.assertValid(pages, "sitemap.xsd");
    assertThat(Document.of(pages).texts("loc"))
        .allMatch(address -> address.startsWith("https://lantern.example/articles/"))
        .allMatch(address -> address.chars().allMatch(c -> c < 128));
  }

  @Test
  void news_are_valid_whatever_the_texts() throws Exception {
    Standards.assertValid(sitemap.news(Stock.all()), "sitemap.xsd", "sitemap-news.xsd");
    Document news = Document.of(sitemap.news(List.of(Stock.corrected())));
    assertThat(news.text("news:name")).isEqualTo("The Lantern & Co");
    assertThat(news.text("news:title")).isEqualTo("The ferry returns to port");
    assertThat(news.text("news:publication_date"))
        .as("of the first publication, not of the correction")
        .isEqualTo("2026-05-01T09:00:00Z");
  }

  @Test
  void a_language_is_told_as_google_has_it() {
    assertThat(Sitemap.language("pt-BR")).isEqualTo("pt");
    assertThat(Sitemap.language("ckb-Arab")).isEqualTo("ckb");
    assertThat(Sitemap.language("zh-Hant")).isEqualTo("zh-tw");
    assertThat(Sitemap.language("zh-TW")).isEqualTo("zh-tw");
    assertThat(Sitemap.language("zh")).isEqualTo("zh-cn");
  }
}
