package org.dragoman.publish.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.events.EventCodec;
import org.dragoman.infrastructure.quarkus.RealInfrastructure;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every page, as everybody may come to see it. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class PagesBrowserIT {
  @RegisterExtension static final Chromium chromium = new Chromium();

  @Inject EventCodec codec;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String broker;

  /** Pages by what they are. */
  private Map<String, String> pages() {
    Drafts drafts = new Drafts(broker, codec);
    String fromArabic = drafts.of(Manuscripts.lighthouse(), "en");
    String intoArabic = drafts.of(Manuscripts.orchard(), "ar");
    String ferry = drafts.ferry();
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("a published story on the desk", "/desk/stories/" + ferry);
    pages.put("the page of a story", drafts.publish(ferry));
    pages.put(
        "the page of a story in Arabic", drafts.publish(drafts.of(Manuscripts.orchard(), "ar")));
    pages.put("a story from Arabic", "/desk/stories/" + fromArabic);
    pages.put("a story into Arabic", "/desk/stories/" + intoArabic);
    pages.put("the queue", "/desk");
    pages.put("the queue of drafts", "/desk?state=draft");
    pages.put("a search that finds nothing", "/desk?q=zzz");
    pages.put("the front page", "/");
    pages.put("a page that is not there", "/nowhere");
    return pages;
  }

  @Test
  void axe_finds_nothing_wrong_and_no_page_scrolls_sideways() {
    Map<String, String> pages = pages();
    for (Look look : List.of(Look.LAPTOP, Look.NIGHT, Look.PHONE, Look.PHONE_AT_NIGHT, Look.WALL)) {
      Page page = Desk.signedIn(chromium, look, "chief").page();
      pages.forEach((name, path) -> {
        page.navigate(path);
        Axe.passes(page, name + ", " + look);
        assertThat(sideways(page)).as("%s, %s: what sticks out", name, look).isEmpty();
      });
    }
  }

  @Test
  void the_login_page_is_for_everybody() {
    for (Look look : List.of(Look.LAPTOP, Look.NIGHT, Look.PHONE)) {
      Page page = chromium.open(look).newPage();
      for (String path : List.of("/login", "/login?failed=true")) {
        page.navigate(path);
        Axe.passes(page, path + ", " + look);
        assertThat(sideways(page)).as("%s, %s: what sticks out", path, look).isEmpty();
      }
    }
  }

  /** The elements that make a page wider than its window. */
  @SuppressWarnings("unchecked")
  private static List<String> sideways(Page page) {
    return (List<String>)
        page.evaluate(
            """
            () => {
              const wide = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= wide) return [];
              const out = [...document.body.querySelectorAll("*")]
                .filter((one) => one.getBoundingClientRect().right > wide + 1 || one.getBoundingClientRect().left < -1)
                .map((one) => one.outerHTML.slice(0, 120));
              return ["the page is " + document.documentElement.scrollWidth + " px wide", ...out.slice(0, 8)];
            }
            """);
  }
}
