package org.dragoman.publish.syndication;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.dragoman.publish.site.Publisher;
import org.dragoman.publish.site.Typesetter;
import org.dragoman.publish.story.Catalogue;
import org.dragoman.publish.story.Catalogue.Wanted;
import org.dragoman.publish.story.Edition;
import org.dragoman.publish.story.Slugs;
import org.jspecify.annotations.Nullable;

/**
 * The feeds of the house. What is subscribed to holds the newest stories and all of the day that is
 * not over; whatever is older stands in an archive of finished days (RFC 5005, 4), so that whoever
 * reads back day by day misses nothing and gets nothing that moves.
 */
public final class Feeds {
  private static final int NEWEST = 50;

  /** A day of more than this is read on in its own archive before it is over. */
  private static final int LONGEST_DAY = 1000;

  private final Catalogue catalogue;
  private final Typesetter typesetter;
  private final Publisher publisher;
  private final Clock clock;
  private final List<String> hubs;

  /**
   * @param hubs addresses of those that are told what changed (W3C WebSub)
   */
  public Feeds(
      Catalogue catalogue,
      Typesetter typesetter,
      Publisher publisher,
      Clock clock,
      List<String> hubs) {
    this.catalogue = catalogue;
    this.typesetter = typesetter;
    this.publisher = publisher;
    this.clock = clock;
    this.hubs = List.copyOf(hubs);
  }

  /** Empty if nothing of an outlet with this slug was ever published. */
  public Optional<Subject> outlet(String slug) {
    return named(slug)
        .flatMap(catalogue::outlet)
        .map(name -> new Subject(new Wanted(null, slug, null), name));
  }

  /** Empty if no published story ever had a keyword with this slug. */
  public Optional<Subject> keyword(String slug) {
    return named(slug)
        .flatMap(catalogue::keyword)
        .map(name -> new Subject(new Wanted(null, null, slug), name));
  }

  /** Empty if nothing is published in it. */
  public Optional<Subject> language(String language) {
    return catalogue.languages().contains(language)
        ? Optional.of(Subject.language(language))
        : Optional.empty();
  }

  private static Optional<String> named(String slug) {
    return !slug.isEmpty() && Slugs.of(slug, "").equals(slug)
        ? Optional.of(slug)
        : Optional.empty();
  }

  /** What is subscribed to. */
  public Feed newest(Subject subject) {
    Wanted wanted = subject.wanted();
    Instant today = start(today());
    List<Edition> found = catalogue.newest(wanted, null, NEWEST).editions();
    if (found.size() == NEWEST && !found.getLast().publishedAt().isBefore(today)) {
      found =
          catalogue.newest(wanted, null, LONGEST_DAY).editions().stream()
              .filter(edition -> !edition.publishedAt().isBefore(today))
              .toList();
    }
    LocalDate earlier = found.size() == LONGEST_DAY ? today() : before(wanted, today());
    Instant updated = catalogue.changed(wanted).orElse(Instant.EPOCH);
    return new Feed(publisher, subject, items(found), updated, null, earlier, null, hubs);
  }

  /** Those of one day (UTC); empty if it has none, or has not begun. */
  public Optional<Feed> of(Subject subject, LocalDate day) {
    if (day.isAfter(today()) || day.getYear() < 1) {
      return Optional.empty();
    }
    Wanted wanted = subject.wanted();
    List<Edition> found = catalogue.between(wanted, start(day), start(day.plusDays(1)));
    Optional<Instant> updated = found.stream().map(Edition::updatedAt).max(Instant::compareTo);
    return updated.map(at ->
        new Feed(
            publisher,
            subject,
            items(found),
            at,
            day,
            before(wanted, day),
            after(wanted, day),
            List.of()));
  }

  public List<String> hubs() {
    return hubs;
  }

  /** What a feed is made of: as long as it is equal, the feed of that subject and day is. */
  public record Makings(long revision, LocalDate today) {}

  public Makings makings(Subject subject) {
    return new Makings(catalogue.revision(subject.wanted()), today());
  }

  /** See {@link Catalogue#settled}; to be asked before what it is held against is read. */
  public Instant settled() {
    return catalogue.settled();
  }

  /**
   * When a feed was last modified, for who asks by time alone; empty while something of an earlier
   * time may still be on its way into it, since they would never get that.
   *
   * @param updated as the feed says
   * @param settled from before the feed was read
   */
  public static Optional<Instant> lastModified(Instant updated, Instant settled) {
    return Optional.of(updated).filter(at -> at.isBefore(settled));
  }

  public List<Item> items(List<Edition> editions) {
    return editions.stream().map(this::item).toList();
  }

  public Item item(Edition edition) {
    return new Item(edition, typesetter.set(edition));
  }

  private @Nullable LocalDate before(Wanted wanted, LocalDate day) {
    return catalogue.lastBefore(wanted, start(day)).map(Feeds::day).orElse(null);
  }

  private @Nullable LocalDate after(Wanted wanted, LocalDate day) {
    return catalogue
        .firstFrom(wanted, start(day.plusDays(1)))
        .map(Feeds::day)
        .filter(later -> later.isBefore(today()))
        .orElse(null);
  }

  private LocalDate today() {
    return day(clock.instant());
  }

  private static LocalDate day(Instant instant) {
    return instant.atZone(ZoneOffset.UTC).toLocalDate();
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
