package org.dragoman.publish.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dragoman.publish.Samples;
import org.dragoman.publish.front.Arranged;
import org.dragoman.publish.front.FrontDesk;
import org.dragoman.publish.front.FrontShelfInMemory;
import org.dragoman.publish.front.Newsstand;
import org.dragoman.publish.story.Cursor;
import org.junit.jupiter.api.Test;

class FrontPagesTest {
  private static final Publisher LANTERN =
      new Publisher("The Lantern", "https://lantern.example", "en", ZoneOffset.UTC);

  private final Newsstand stand = new Newsstand();
  private final FrontDesk desk =
      new FrontDesk(
          new FrontShelfInMemory(),
          stand,
          _ -> Map.of(),
          Clock.fixed(Samples.THEN, ZoneOffset.UTC));
  private final FrontPages pages =
      new FrontPages(stand, desk, new Typesetter(LANTERN, Samples.STYLES), LANTERN, 3);

  /** s1 to s9 in English, the highest the newest. */
  FrontPagesTest() {
    IntStream.rangeClosed(1, 9).forEach(i -> stand.publish("s" + i, "en", i));
  }

  @Test
  void without_an_order_the_newest_come_first() {
    FrontPage page = pages.first(null).orElseThrow();

    assertThat(page.topped()).isFalse();
    assertThat(ids(page)).containsExactly("s9", "s8", "s7");
    assertThat(page.tongues()).isEmpty();
  }

  @Test
  void lead_and_pinned_stand_on_top_and_nowhere_below() {
    set("s2", List.of("s8", "s4"), "0");

    FrontPage page = pages.first(null).orElseThrow();
    assertThat(page.lead().storyId()).isEqualTo("s2");
    assertThat(page.pinned()).extracting(StoryPage::storyId).containsExactly("s8", "s4");
    assertThat(read(page)).containsExactly("s2", "s8", "s4", "s9", "s7", "s6", "s5", "s3", "s1");
  }

  @Test
  void who_reads_on_while_the_order_changes_misses_nothing_and_gets_nothing_twice() {
    set("s2", List.of("s4"), "0");
    FrontPage first = pages.first(null).orElseThrow();

    set("s5", List.of(), "1");
    stand.publish("s10", "en", 10);

    assertThat(read(first)).containsExactly("s2", "s4", "s9", "s8", "s7", "s6", "s5", "s3", "s1");
    FrontPage second = further(first);
    assertThat(second.topped()).isFalse();
    assertThat(second.home()).isEqualTo("/");
  }

  @Test
  void what_is_retracted_leaves_the_top_and_the_rest() {
    set("s2", List.of("s8"), "0");
    stand.retract("s2");

    FrontPage page = pages.first(null).orElseThrow();
    assertThat(page.lead()).isNull();
    assertThat(read(page)).containsExactly("s8", "s9", "s7", "s6", "s5", "s4", "s3", "s1");
  }

  @Test
  void each_language_has_an_order_of_its_own() {
    stand.publish("a1", "ar", 20).publish("a2", "ar", 21);
    set("s2", List.of(), "0");
    assertThat(desk.arrange("ar", "a1", List.of(), "0", "Vera")).isInstanceOf(Arranged.Done.class);

    FrontPage all = pages.first(null).orElseThrow();
    assertThat(ids(all)).containsExactly("s2", "a2", "a1", "s9");
    FrontPage arabic = pages.first("ar").orElseThrow();
    assertThat(ids(arabic)).containsExactly("a1", "a2");
    assertThat(arabic.direction()).isEqualTo("rtl");
    assertThat(arabic.tongues()).extracting(Tongue::here).containsExactly(true, false);
    assertThat(read(pages.first("en").orElseThrow())).hasSize(9).doesNotContain("a1", "a2");
    assertThat(pages.first("sv")).isEmpty();
  }

  @Test
  void an_address_without_an_order_leaves_out_what_stands_on_top_now() {
    set("s2", List.of(), "0");
    Cursor from = Cursor.decode(pages.first(null).orElseThrow().older()).orElseThrow();

    assertThat(ids(pages.further(null, from, null).orElseThrow()))
        .containsExactly("s6", "s5", "s4");
    assertThat(pages.further(null, from, 77).orElseThrow().next()).contains("order=77");
  }

  private void set(String lead, List<String> pinned, String seen) {
    assertThat(desk.arrange("en", lead, pinned, seen, "Vera")).isInstanceOf(Arranged.Done.class);
  }

  /** Everything somebody gets who reads to the end. */
  private List<String> read(FrontPage first) {
    List<String> read = new ArrayList<>(ids(first));
    for (FrontPage page = first; page.older() != null; ) {
      page = further(page);
      read.addAll(ids(page));
    }
    return read;
  }

  private FrontPage further(FrontPage page) {
    Cursor from = Cursor.decode(page.older()).orElseThrow();
    return pages.further(page.only() ? page.language() : null, from, page.order()).orElseThrow();
  }

  private static List<String> ids(FrontPage page) {
    List<String> ids = new ArrayList<>();
    if (page.lead() != null) {
      ids.add(page.lead().storyId());
    }
    page.pinned().forEach(story -> ids.add(story.storyId()));
    page.stories().forEach(story -> ids.add(story.storyId()));
    return ids;
  }
}
