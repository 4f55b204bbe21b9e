package org.dragoman.publish.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.publish.Samples;
import org.dragoman.publish.site.Typesetter;
import org.dragoman.publish.story.Catalogue.Change;
import org.dragoman.publish.story.Catalogue.Wanted;
import org.dragoman.publish.story.Cursor;
import org.dragoman.publish.story.Edition;
import org.dragoman.publish.syndication.atom.AtomFeed;
import org.dragoman.publish.syndication.rss.RssFeed;
import org.junit.jupiter.api.Test;

class FeedsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);
  private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

  private final Library library = new Library();
  private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
  private final Feeds feeds =
      new Feeds(
          library,
          new Typesetter(Stock.LANTERN, Samples.STYLES),
          Stock.LANTERN,
          clock,
          List.of("https://hub.example/"));
  private final Published published = new Published(library, feeds, Stock.LANTERN);

  @Test
  void whoever_reads_back_from_link_to_link_gets_every_story_once() {
    publish(70, Instant.parse("2026-05-01T00:00:00Z"));
    publish(3, Instant.parse("2026-05-02T23:59:59Z"));
    publish(60, Instant.parse("2026-05-04T01:00:00Z"));

    List<String> read = new ArrayList<>();
    Feed feed = feeds.newest(Subject.EVERYTHING);
    assertThat(feed.archive()).isFalse();
    assertThat(feed.items()).hasSize(60);
    while (true) {
      feed.items().forEach(item -> read.add(item.id()));
      if (feed.earlier() == null) {
        break;
      }
      feed = feeds.of(Subject.EVERYTHING, feed.earlier()).orElseThrow();
      assertThat(feed.archive()).isTrue();
    }
    assertThat(read).hasSize(133).doesNotHaveDuplicates();
  }

  @Test
  void what_is_subscribed_to_names_its_hubs_and_a_finished_day_does_not() {
    publish(1, Instant.parse("2026-05-01T08:00:00Z"));
    Feed newest = feeds.newest(Subject.EVERYTHING);
    Feed day = feeds.of(Subject.EVERYTHING, TODAY.minusDays(3)).orElseThrow();

    String hub = "rel=\"hub\" href=\"https://hub.example/\"";
    assertThat(AtomFeed.write(newest)).contains(hub);
    assertThat(RssFeed.write(newest)).contains(hub);
    assertThat(AtomFeed.write(day)).doesNotContain(hub);
    assertThat(RssFeed.write(day)).doesNotContain(hub);
  }

  @Test
  void a_day_knows_its_neighbours_but_not_the_one_that_is_not_over() {
    publish(1, Instant.parse("2026-05-01T08:00:00Z"));
    publish(1, Instant.parse("2026-05-03T08:00:00Z"));
    publish(1, Instant.parse("2026-05-04T08:00:00Z"));

    Feed first = feeds.of(Subject.EVERYTHING, TODAY.minusDays(3)).orElseThrow();
    assertThat(first.earlier()).isNull();
    assertThat(first.later()).isEqualTo(TODAY.minusDays(1));
    Feed last = feeds.of(Subject.EVERYTHING, TODAY.minusDays(1)).orElseThrow();
    assertThat(last.earlier()).isEqualTo(TODAY.minusDays(3));
    assertThat(last.later()).isNull();
    assertThat(feeds.of(Subject.EVERYTHING, TODAY.minusDays(2))).isEmpty();
    assertThat(feeds.of(Subject.EVERYTHING, TODAY.plusDays(1))).isEmpty();
  }

  @Test
  void a_correction_and_a_retraction_change_when_a_feed_was_updated() {
    library.add(new Change.Standing(Stock.ferry().edition()));
    assertThat(feeds.newest(Subject.EVERYTHING).updated()).isEqualTo(Samples.THEN);
    library.add(new Change.Standing(Stock.corrected().edition()));
    assertThat(feeds.newest(Subject.EVERYTHING).updated()).isEqualTo(Stock.LATER);

    Instant after = Stock.LATER.plusSeconds(60);
    library.add(new Change.Retracted(Stock.corrected().edition(), 3, "Invented.", after));
    Feed feed = feeds.newest(Subject.EVERYTHING);
    assertThat(feed.items()).isEmpty();
    assertThat(feed.updated()).isEqualTo(after);
  }

  @Test
  void who_asks_by_time_is_told_one_once_nothing_earlier_can_come_in() {
    library.settled = NOON.minusSeconds(10);
    publish(1, NOON.minusSeconds(9));
    assertThat(Feeds.lastModified(feeds.newest(Subject.EVERYTHING).updated(), feeds.settled()))
        .isEmpty();
    library.stories.clear();
    publish(1, NOON.minusSeconds(11));
    assertThat(Feeds.lastModified(feeds.newest(Subject.EVERYTHING).updated(), feeds.settled()))
        .contains(NOON.minusSeconds(11));
  }

  @Test
  void a_subject_is_found_by_its_slug_and_stays_when_its_stories_are_gone() {
    library.add(new Change.Standing(Stock.ferry().edition()));
    library.add(new Change.Standing(Stock.bare().edition()));
    Subject courier = feeds.outlet("delta-courier").orElseThrow();
    assertThat(courier.name()).isEqualTo("Delta Courier");
    assertThat(feeds.newest(courier).items()).hasSize(1);
    assertThat(feeds.newest(feeds.keyword("harbour").orElseThrow()).items()).hasSize(1);
    assertThat(feeds.newest(feeds.language("en").orElseThrow()).items()).hasSize(2);

    library.add(new Change.Retracted(Stock.ferry().edition(), 2, "Invented.", Stock.LATER));
    assertThat(feeds.newest(feeds.outlet("delta-courier").orElseThrow()).items()).isEmpty();
    assertThat(feeds.outlet("nobody")).isEmpty();
    assertThat(feeds.outlet("Delta Courier\u0000")).isEmpty();
    assertThat(feeds.language("fr")).isEmpty();
  }

  @Test
  void pages_neither_repeat_nor_lose_a_story_while_others_come_in() {
    publish(5, Instant.parse("2026-05-01T00:00:00Z"));
    Published.Page first = published.newest(Wanted.ALL, null, 3);
    publish(2, Instant.parse("2026-05-03T00:00:00Z"));
    Published.Page second = published.newest(Wanted.ALL, again(first.next()), 3);

    assertThat(second.next()).isNull();
    List<Object> read = new ArrayList<>();
    first.items().forEach(item -> read.add(item.get("uri")));
    second.items().forEach(item -> read.add(item.get("uri")));
    assertThat(read).hasSize(5).doesNotHaveDuplicates();
  }

  @Test
  void who_comes_back_with_the_cursor_gets_what_changed_since_and_nothing_else() {
    publish(3, Instant.parse("2026-05-01T00:00:00Z"));
    Published.Page first = published.changed(Wanted.ALL, null, 10);
    assertThat(first.items()).hasSize(3);
    assertThat(published.changed(Wanted.ALL, again(first.next()), 10).items()).isEmpty();

    Edition one = library.stories.getFirst().edition();
    library.add(new Change.Retracted(one, 2, "Invented.", Instant.parse("2026-05-02T00:00:00Z")));
    Published.Page since = published.changed(Wanted.ALL, again(first.next()), 10);
    assertThat(since.items()).singleElement().asString().contains("canceled", "Invented.");
    assertThat(published.changed(Wanted.ALL, again(since.next()), 10).next())
        .isEqualTo(since.next());
  }

  @Test
  void a_change_is_told_once_none_before_it_can_still_come() {
    library.settled = NOON.minusSeconds(10);
    publish(1, NOON.minusSeconds(3));
    assertThat(published.changed(Wanted.ALL, null, 10).items()).isEmpty();
    assertThat(published.newest(Wanted.ALL, null, 10).items()).hasSize(1);
  }

  private static Cursor again(Cursor cursor) {
    return Optional.of(cursor).map(Cursor::encode).flatMap(Cursor::decode).orElseThrow();
  }

  private int number;

  private void publish(int count, Instant from) {
    for (int i = 0; i < count; i++) {
      Edition ferry = Stock.ferry().edition();
      String id = "s%04d-en".formatted(number++);
      library.add(
          new Change.Standing(
              new Edition(
                  id,
                  id,
                  "en",
                  "es",
                  1,
                  1,
                  1,
                  id,
                  ferry.article(),
                  ferry.segments(),
                  ferry.credit(),
                  from.plusMillis(i),
                  null,
                  null,
                  "Nadia Sørby")));
    }
  }
}
