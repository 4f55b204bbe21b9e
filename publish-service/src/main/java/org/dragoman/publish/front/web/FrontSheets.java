package org.dragoman.publish.front.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dragoman.pages.When;
import org.dragoman.publish.front.Deed;
import org.dragoman.publish.front.FrontDesk;
import org.dragoman.publish.front.Lookup;
import org.dragoman.publish.front.Standing;
import org.dragoman.publish.front.Turn;
import org.dragoman.publish.front.web.FrontSheet.Done;
import org.dragoman.publish.front.web.FrontSheet.Past;
import org.dragoman.publish.front.web.FrontSheet.Place;
import org.dragoman.publish.front.web.FrontSheet.Title;
import org.dragoman.publish.front.web.FrontSheet.Tongue;
import org.dragoman.publish.site.Direction;
import org.dragoman.publish.site.Publisher;
import org.dragoman.publish.story.Browsing;
import org.dragoman.publish.story.Edition;
import org.dragoman.publish.story.Editions;
import org.dragoman.publish.story.Listing.Hit;
import org.dragoman.publish.story.StoryQuery;
import org.dragoman.publish.story.Summary;
import org.jspecify.annotations.Nullable;

/** The page's content, from what stands and who set it. */
@Singleton
final class FrontSheets {
  private static final int FOUND = 20;
  private static final int PAST = 15;

  private final FrontDesk desk;
  private final Editions editions;
  private final Browsing browsing;
  private final Lookup lookup;
  private final Publisher publisher;
  private final Clock clock;

  FrontSheets(
      FrontDesk desk,
      Editions editions,
      Browsing browsing,
      Lookup lookup,
      Publisher publisher,
      Clock clock) {
    this.desk = desk;
    this.editions = editions;
    this.browsing = browsing;
    this.lookup = lookup;
    this.publisher = publisher;
    this.clock = clock;
  }

  FrontSheet of(String language, String words) {
    Instant now = clock.instant();
    Standing standing = desk.standing(language);
    List<Turn> past = desk.history(language, Integer.MAX_VALUE, PAST);
    Map<String, Summary> known = lookup.of(told(standing, past));
    List<Edition> pinned = standing.pinned();
    Instant at = standing.kept().at();
    return new FrontSheet(
        language,
        tongues(language),
        standing.tag(),
        standing.lead().map(one -> place(one, 0, true, now)).orElse(null),
        IntStream.range(0, pinned.size())
            .mapToObj(i -> place(pinned.get(i), i + 1, i + 1 == pinned.size(), now))
            .toList(),
        standing.left().stream().map(id -> title(id, known, language)).toList(),
        words,
        found(language, words, standing, now),
        standing.kept().by(),
        When.of(at, now),
        past.stream().map(turn -> past(turn, known, now)).toList());
  }

  private List<Tongue> tongues(String language) {
    Collection<String> all = new TreeSet<>(editions.languages());
    all.add(publisher.language());
    all.add(language);
    return all.stream()
        .map(tag ->
            new Tongue(
                tag,
                Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH),
                tag.equals(language)))
        .toList();
  }

  private static List<String> told(Standing standing, List<Turn> past) {
    return Stream.concat(
            standing.left().stream(),
            past.stream().flatMap(turn -> turn.deeds().stream()).map(Deed::story))
        .distinct()
        .toList();
  }

  private List<Place> found(String language, String words, Standing standing, Instant now) {
    String asked = words.isBlank() ? null : words;
    List<String> ids =
        asked == null
            ? List.of()
            : browsing
                .list(new StoryQuery("published", language, null, asked, null, FOUND))
                .hits()
                .stream()
                .map(Hit::entry)
                .map(Summary::id)
                .toList();
    List<Edition> editionsFound =
        asked == null
            ? editions
                .newest(
                    new Editions.Stretch(
                        null, language, new TreeSet<>(standing.kept().front().stories()), FOUND))
                .editions()
            : editions.of(ids);
    return editionsFound.stream()
        .filter(one -> !standing.front().has(one.storyId()))
        .map(one -> place(one, 0, true, now))
        .toList();
  }

  private static Place place(Edition one, int number, boolean last, Instant now) {
    var outlet = one.credit().outlet();
    return new Place(
        title(one.storyId(), one.article().title(), one.language()),
        outlet == null || outlet.name() == null ? "" : outlet.name(),
        When.at(one.publishedAt(), now),
        number,
        last);
  }

  private static Past past(Turn turn, Map<String, Summary> known, Instant now) {
    String by = turn.kept().by();
    Instant at = turn.kept().at();
    List<Done> deeds = new ArrayList<>();
    for (Deed deed : turn.deeds()) {
      Summary story = known.get(deed.story());
      deeds.add(
          new Done(words(deed.what(), story), title(deed.story(), known, turn.kept().language())));
    }
    return new Past(by == null ? "" : by, When.at(at == null ? now : at, now), deeds);
  }

  private static String words(Deed.What what, @Nullable Summary story) {
    return switch (what) {
      case LED -> "Lead";
      case PINNED -> "Pinned";
      case MOVED -> "Moved";
      case OFF ->
          story != null && story.state().equals("retracted") ? "Gone, retracted" : "Taken off";
    };
  }

  private static Title title(String id, Map<String, Summary> known, String language) {
    Summary story = known.get(id);
    return title(
        id, story == null ? id : story.title(), story == null ? language : story.language());
  }

  private static Title title(String id, String text, String language) {
    return new Title(id, text.isBlank() ? "(no headline)" : text, language, Direction.of(language));
  }
}
