package org.dragoman.publish.front;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dragoman.publish.credit.Languages;
import org.dragoman.publish.front.Arranged.Missing;
import org.dragoman.publish.front.Arranged.Why;
import org.dragoman.publish.story.Characters;
import org.dragoman.publish.story.Edition;
import org.dragoman.publish.story.Editions;
import org.dragoman.publish.story.Summary;
import org.jspecify.annotations.Nullable;

/** Setting the top of a front page, by whoever saw what stands there. */
public final class FrontDesk {
  private final FrontShelf shelf;
  private final Editions editions;
  private final Lookup lookup;
  private final Clock clock;

  public FrontDesk(FrontShelf shelf, Editions editions, Lookup lookup, Clock clock) {
    this.shelf = shelf;
    this.editions = editions;
    this.lookup = lookup;
    this.clock = clock;
  }

  public Standing standing(String language) {
    return standing(shelf.newest(language).orElseGet(() -> KeptFront.none(language)));
  }

  /** Of the order that holds; 0 where nobody has set one. */
  public int revision(String language) {
    return shelf.newest(language).map(KeptFront::revision).orElse(0);
  }

  private Standing standing(KeptFront kept) {
    return new Standing(kept, editions.of(kept.front().stories()));
  }

  /**
   * Sets the whole order.
   *
   * @param seen tag of the standing that was changed
   */
  public Arranged arrange(
      String language, @Nullable String lead, List<String> pinned, String seen, String by) {
    if (!Languages.known(language)) {
      return new Arranged.NoLanguage(language);
    }
    Standing now = standing(language);
    if (!now.tag().equals(seen)) {
      return new Arranged.Changed(now);
    }
    String repeated = Front.repeated(lead, pinned).orElse(null);
    if (repeated != null) {
      return new Arranged.Repeated(repeated);
    }
    return pinned.size() > Front.MOST
        ? new Arranged.TooMany(Front.MOST)
        : keep(now, new Front(lead, pinned), by);
  }

  /** Does one thing to one story; what else stands stays. */
  public Arranged step(String language, Step step, String story, String seen, String by) {
    if (!Languages.known(language)) {
      return new Arranged.NoLanguage(language);
    }
    Standing now = standing(language);
    return now.tag().equals(seen)
        ? now.front()
            .after(step, story)
            .map(wanted -> keep(now, wanted, by))
            .orElseGet(() -> new Arranged.TooMany(Front.MOST))
        : new Arranged.Changed(now);
  }

  private Arranged keep(Standing now, Front wanted, String by) {
    if (wanted.equals(now.front())) {
      return new Arranged.Done(now);
    }
    String language = now.kept().language();
    List<Edition> readable = editions.of(askable(wanted.stories()));
    List<Missing> missing = missing(wanted, readable, language);
    if (!missing.isEmpty()) {
      return new Arranged.NotReadable(missing);
    }
    KeptFront next =
        new KeptFront(
            language,
            now.kept().revision() + 1,
            wanted,
            by,
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    return shelf.keep(next)
        ? new Arranged.Done(new Standing(next, readable))
        : new Arranged.Changed(standing(language));
  }

  private List<Missing> missing(Front wanted, List<Edition> readable, String language) {
    Map<String, String> languages =
        readable.stream().collect(Collectors.toMap(Edition::storyId, Edition::language));
    List<String> missing =
        wanted.stories().stream().filter(id -> !language.equals(languages.get(id))).toList();
    if (missing.isEmpty()) {
      return List.of();
    }
    Map<String, Summary> known = lookup.of(askable(missing));
    return missing.stream()
        .map(id -> new Missing(id, why(known.get(id), languages.containsKey(id))))
        .toList();
  }

  /** No story has an id that cannot be kept. */
  private static List<String> askable(List<String> ids) {
    return ids.stream().filter(Characters::storable).toList();
  }

  private static Why why(@Nullable Summary story, boolean read) {
    if (story == null) {
      return Why.UNKNOWN;
    }
    if (read) {
      return Why.OTHER_LANGUAGE;
    }
    return story.state().equals("retracted") ? Why.RETRACTED : Why.UNPUBLISHED;
  }

  /**
   * What stood on top when somebody began to read: their further pages leave out what the first one
   * had, however the order has changed since.
   *
   * @param revision null or unknown for now
   */
  public Set<String> onTop(String language, @Nullable Integer revision) {
    KeptFront kept =
        revision == null || revision < 1 ? null : shelf.at(language, revision).orElse(null);
    if (kept == null && !Objects.equals(revision, 0)) {
      kept = shelf.newest(language).orElse(null);
    }
    return kept == null ? Set.of() : new HashSet<>(kept.front().stories());
  }

  /**
   * Who changed what, the newest first.
   *
   * @param before only revisions below it
   */
  public List<Turn> history(String language, int before, int limit) {
    List<KeptFront> kept = shelf.history(language, before, limit + 1);
    return IntStream.range(0, Math.min(limit, kept.size()))
        .mapToObj(i -> {
          Front earlier = i + 1 < kept.size() ? kept.get(i + 1).front() : Front.EMPTY;
          return new Turn(kept.get(i), Deed.between(earlier, kept.get(i).front()));
        })
        .toList();
  }
}
