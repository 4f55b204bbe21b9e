package org.dragoman.publish.site.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.events.EventCodec;
import org.dragoman.infrastructure.quarkus.RealInfrastructure;
import org.dragoman.publish.Samples;
import org.dragoman.publish.browser.Drafts;
import org.dragoman.publish.browser.Manuscripts;
import org.dragoman.publish.site.Labels;
import org.dragoman.publish.site.Printing;
import org.dragoman.publish.site.Publisher;
import org.dragoman.publish.story.Edition;
import org.dragoman.publish.syndication.Closing;
import org.dragoman.publish.syndication.Item;
import org.dragoman.publish.syndication.Stock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The W3C's checker on every kind of page. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class ValidPagesIT {
  @Inject Printing printing;
  @Inject Publisher publisher;
  @Inject EventCodec codec;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String broker;

  @Test
  void it_finds_what_is_wrong_with_a_page() throws Exception {
    String page = "<!DOCTYPE html><html lang=en><title>x</title><p><img src='/x'></html>";
    assertThat(NuChecker.wrong(Map.of("bad", page)))
        .singleElement()
        .asString()
        .contains("bad, ", "alt");
  }

  @Test
  void a_story_is_valid_whatever_stands_in_it() throws Exception {
    Map<String, String> pages = new LinkedHashMap<>();
    for (Item item :
        List.of(Stock.ferry(), Stock.corrected(), hostile(), Stock.bare(), Stock.arabic())) {
      Edition edition = item.edition();
      String name = edition.storyId() + "/" + edition.version();
      pages.put("story " + name, printing.page(edition));
      pages.put("text in feeds " + name, text(Closing.around(item), edition.language()));
    }
    for (String language : List.of("en", "ar", "fr", "es")) {
      pages.put(
          "missing, " + language, SiteTemplates.missing(publisher, Labels.in(language)).render());
    }
    assertThat(NuChecker.wrong(pages)).isEmpty();
  }

  /** Its body is inline HTML, which is cleaned before it comes here. */
  private static Item hostile() {
    Edition edition = Stock.hostile().edition();
    return Stock.item(
        edition.showing(
            edition.article().toBuilder().body(Samples.ferry().body()).build(), List.of()));
  }

  private static String text(String html, String language) {
    return "<!DOCTYPE html><html lang=\"%s\"><head><title>Text</title></head><body>%s</body></html>"
        .formatted(language, html);
  }

  @Test
  void every_kind_of_page_is_valid() throws Exception {
    Drafts drafts = new Drafts(broker, codec);
    String ferry = drafts.ferry();
    Map<String, String> paths = new LinkedHashMap<>();
    paths.put("story", drafts.publish(ferry));
    paths.put("story from Arabic", drafts.publish(drafts.of(Manuscripts.lighthouse(), "en")));
    paths.put("story in Arabic", drafts.publish(drafts.of(Manuscripts.orchard(), "ar")));
    String mended = drafts.ferry();
    paths.put("story that was corrected", drafts.publish(mended));
    drafts.mend(mended, "correct", "note", "The ferry is called Aurora & not <Áurea>.");
    drafts.mend(mended, "correct", "note", "It leaves at nine.");
    String gone = drafts.ferry();
    paths.put("story that was taken back", drafts.publish(gone));
    drafts.mend(gone, "retract", "reason", "It was <invented>.");
    paths.put("front", "/");
    paths.put("front in Arabic", "/?language=ar");
    paths.put("outlets", "/outlets");
    paths.put("outlet", "/outlets/delta-courier");
    paths.put("keywords", "/keywords");
    paths.put("keyword", "/keywords/harbour");
    paths.put("archive", "/archive");
    paths.put("month", "/archive/" + month());
    paths.put("search", "/search");
    paths.put("search for a word", "/search?q=Aurora");
    paths.put("search for markup", "/search?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&language=ar");
    paths.put("corrections", "/corrections");
    paths.put("missing", "/nowhere");

    Map<String, String> pages = new LinkedHashMap<>();
    paths.forEach((name, path) -> pages.put(name, get(path).asString()));
    assertThat(NuChecker.wrong(pages)).isEmpty();
    assertThat(pages.get("corrections"))
        .contains("The ferry is called Aurora &amp; not &lt;Áurea&gt;.", "It leaves at nine.")
        .contains("It was &lt;invented&gt;.");
    assertThat(pages.get("story that was corrected"))
        .containsSubsequence(
            "\"@type\":\"CorrectionComment\",\"text\":\"It leaves at nine.\"",
            "not \\u003cÁurea\\u003e.",
            "<section class=\"correction\"",
            "It leaves at nine.",
            "not &lt;Áurea&gt;.");
    assertThat(pages.get("month")).contains(paths.get("story"));
    assertThat(pages.get("outlet"))
        .contains(paths.get("story"), "/outlets/delta-courier/feed.atom");
    assertThat(pages.get("search for a word")).contains(paths.get("story"));
    assertThat(pages.get("keyword"))
        .contains(paths.get("story"))
        .doesNotContain(paths.get("story that was taken back") + "\"");
  }

  private static String month() {
    String sitemap = get("/sitemap.xml").asString();
    return sitemap.replaceAll("(?s).*/sitemaps/(\\d{4}-\\d\\d)-1\\.xml.*", "$1");
  }

  private static Response get(String path) {
    return given().urlEncodingEnabled(false).get(path);
  }
}
