package org.dragoman.publish.browser;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
    somewhereToBringStoriesTo();
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
    for (String one : List.of(ferry, fromArabic)) {
      String what = one.equals(ferry) ? " of a published story" : " of a draft from Arabic";
      pages.put("the history" + what, "/desk/stories/" + one + "/history");
      pages.put("the preview" + what, "/desk/stories/" + one + "/preview");
    }
    pages.put("where its words come from", "/desk/stories/" + ferry + "/history/versions/1");
    pages.put("what changed", "/desk/stories/" + ferry + "/history/changes?from=r1&to=r2");
    pages.put("the queue", "/desk");
    pages.put("the queue of drafts", "/desk?state=draft");
    pages.put("a search that finds nothing", "/desk?q=zzz");
    pages.put("the page to start a story on", "/desk/new");
    pages.put("the house styles", "/desk/settings/styles");
    pages.put("the house style of English", "/desk/settings/styles/en");
    pages.put("the front page", "/");
    drafts.front("ar", published(drafts), List.of(published(drafts), published(drafts)));
    pages.put("the front page in Arabic, with a lead", "/?language=ar");
    pages.put("the order of the front page in Arabic", "/desk/front?language=ar");
    String mended = drafts.ferry();
    pages.put("the page of a corrected story", drafts.publish(mended));
    drafts.mend(mended, "correct", "note", "The ship is called Aurora, not Áurea.");
    drafts.mend(mended, "correct", "note", "It came back on Thursday.");
    String gone = drafts.ferry();
    pages.put("the page of a story that was taken back", drafts.publish(gone));
    drafts.mend(gone, "retract", "reason", "The outlet took its article back.");
    pages.put("the outlets", "/outlets");
    pages.put("an outlet", "/outlets/delta-courier");
    pages.put("the keywords", "/keywords");
    pages.put("the archive", "/archive");
    pages.put("the search", "/search");
    pages.put("the search for a word", "/search?q=Aurora");
    pages.put("the search for what is not there", "/search?q=zzz&language=ar");
    pages.put("the corrections", "/corrections");
    pages.put("a page that is not there", "/nowhere");
    return pages;
  }

  /** Paused, so that everything published waits for it. */
  private static void somewhereToBringStoriesTo() {
    given()
        .header("Authorization", "Bearer admin-key")
        .contentType("application/json")
        .body(
            "{\"id\": \"quay-"
                + UUID.randomUUID().toString().substring(0, 8)
                + "\", \"name\": \"The Quay Board of Notices\", \"channel\": \"recording\","
                + " \"paused\": true}")
        .post("/api/destinations")
        .then()
        .statusCode(201);
  }

  private static String published(Drafts drafts) {
    String story = drafts.of(Manuscripts.orchard(), "ar");
    drafts.publish(story);
    return story;
  }

  @Test
  void axe_finds_nothing_wrong_and_no_page_scrolls_sideways() {
    Map<String, String> pages = pages();
    Page bar = Desk.signedIn(chromium, Look.LAPTOP, "admin").page();
    places(bar).forEach(path -> pages.putIfAbsent("the page " + path, path));
    List<String> wrong = new ArrayList<>();
    for (Look look : List.of(Look.LAPTOP, Look.NIGHT, Look.PHONE, Look.WALL)) {
      // What axe looks at is the same on a wall as on a laptop.
      boolean asked = look != Look.WALL;
      Page page = Desk.signedIn(chromium, look, "admin").page();
      pages.forEach((name, path) -> {
        page.navigate(path);
        Pictures.ofEverything(page, name + ", " + look);
        if (asked) {
          Axe.violations(page).forEach(one -> wrong.add(name + ", " + look + ": " + one));
        }
        sideways(page).forEach(one -> wrong.add(name + ", " + look + " sticks out: " + one));
      });
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void the_login_page_is_for_everybody() {
    for (Look look : List.of(Look.LAPTOP, Look.NIGHT, Look.PHONE)) {
      Page page = chromium.open(look).newPage();
      for (String path : List.of("/login", "/login?failed=true", "/login/refused")) {
        page.navigate(path);
        Axe.passes(page, path + ", " + look);
        assertThat(sideways(page)).as("%s, %s: what sticks out", path, look).isEmpty();
      }
    }
  }

  @Test
  void nothing_moves_while_the_queue_or_a_story_comes_up() {
    Drafts drafts = new Drafts(broker, codec);
    String story = drafts.of(Manuscripts.lighthouse(), "en");
    for (Look look : List.of(Look.LAPTOP, Look.PHONE)) {
      Page page = Desk.signedIn(chromium, look, "editor").page();
      for (String path : List.of("/desk", "/desk/stories/" + story)) {
        page.navigate(path);
        assertThat(moved(page)).as("%s, %s: what moved", path, look).isEmpty();
      }
    }
  }

  @Test
  void each_text_runs_its_own_way() {
    Drafts drafts = new Drafts(broker, codec);
    Page desk = Desk.signedIn(chromium, Look.LAPTOP, "editor").page();
    desk.navigate("/desk/stories/" + drafts.of(Manuscripts.lighthouse(), "en"));
    assertThat(starts(desk, "[id='b0.s0'] .source")).isEqualTo("right");
    assertThat(starts(desk, "[id='b0.s0'] .target")).isEqualTo("left");

    String arabic = drafts.of(Manuscripts.orchard(), "ar");
    desk.navigate("/desk/stories/" + arabic);
    assertThat(starts(desk, "[id='b0.s0'] .source")).isEqualTo("left");
    assertThat(starts(desk, "[id='b0.s0'] .target")).isEqualTo("right");

    Page reader = chromium.open(Look.LAPTOP).newPage();
    reader.navigate(drafts.publish(arabic));
    assertThat(starts(reader, "h1")).isEqualTo("right");
    assertThat(starts(reader, ".body p:not(.dateline)")).isEqualTo("right");
    assertThat(starts(reader, ".credit dt")).isEqualTo("right");
  }

  /** Where the bar on top of every page leads: pages that come to be are looked at too. */
  @SuppressWarnings("unchecked")
  private static List<String> places(Page page) {
    return (List<String>)
        page.locator(".bar .places a")
            .evaluateAll("(links) => links.map((one) => one.getAttribute('href'))");
  }

  /** On which side of its place the first line of a text begins. */
  private static String starts(Page page, String selector) {
    return (String)
        page.evaluate(
            """
            (selector) => {
              const one = document.querySelector(selector);
              const range = document.createRange();
              range.selectNodeContents(one);
              const line = range.getClientRects()[0];
              const box = one.getBoundingClientRect();
              const rtl = getComputedStyle(one).direction === "rtl";
              const gap = rtl ? box.right - line.right : line.left - box.left;
              return Math.abs(gap) < 24 ? (rtl ? "right" : "left") : "neither: " + gap;
            }
            """,
            selector);
  }

  /** What moved since the page came, though nobody had touched it. */
  @SuppressWarnings("unchecked")
  private static List<String> moved(Page page) {
    return (List<String>)
        page.evaluate(
            """
            async () => {
              await document.fonts.ready;
              await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
              return new Promise((done) => {
                const observer = new PerformanceObserver(() => {});
                observer.observe({ type: "layout-shift", buffered: true });
                setTimeout(() => done(observer.takeRecords().map((shift) =>
                  shift.value.toFixed(4) + ": " + shift.sources.map((one) => one.node?.outerHTML?.slice(0, 100)).join(", "))), 0);
              });
            }
            """);
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
