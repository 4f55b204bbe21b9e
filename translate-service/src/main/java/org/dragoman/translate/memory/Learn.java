package org.dragoman.translate.memory;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dragoman.contracts.event.ArticleAttributed;
import org.dragoman.contracts.event.ArticleCaptured;
import org.dragoman.contracts.event.ArticleCorrected;
import org.dragoman.contracts.event.ArticlePublished;
import org.dragoman.contracts.event.ArticleRetracted;
import org.dragoman.contracts.event.ArticleTranslated;
import org.dragoman.contracts.event.ArticleWithdrawn;
import org.dragoman.contracts.event.ArticlesLinked;
import org.dragoman.contracts.event.EditorialCommand;
import org.dragoman.contracts.event.EditorialOutcome;
import org.dragoman.contracts.event.Event;
import org.dragoman.contracts.event.SegmentsApproved;
import org.dragoman.contracts.event.SourceHeard;
import org.dragoman.contracts.event.SourceQuiet;
import org.dragoman.contracts.event.Version;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.inbox.Unprocessable;
import org.dragoman.translate.imports.Stored;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.language.Languages;
import org.dragoman.translate.memory.MemoryStore.Kept;
import org.dragoman.translate.memory.MemoryStore.Sought;
import org.dragoman.translate.segment.InlineHtml;
import org.jspecify.annotations.Nullable;

/**
 * Learns what an editor approved: what people wrote becomes a person's unit, what an engine made a
 * machine's, approved and never passed off as a person's. A unit that says the same already is used
 * once more instead of being doubled.
 */
public final class Learn implements Consumer<Event> {

  private final MemoryStore store;
  private final Stories stories;
  private final Function<String, Optional<String>> domains;
  private final InstantSource clock;
  private final MemoryWatch watch;

  /** What was learnt of each story last. */
  public interface Stories {

    /** False if that version of the story, or a newer one, has been learnt; else it is now. */
    boolean advance(String storyId, Version version, Instant now);
  }

  /**
   * @param domains of articles by their ids, as far as they are known
   */
  public Learn(
      MemoryStore store,
      Stories stories,
      Function<String, Optional<String>> domains,
      InstantSource clock,
      MemoryWatch watch) {
    this.store = store;
    this.stories = stories;
    this.domains = domains;
    this.clock = clock;
    this.watch = watch;
  }

  /** In a transaction; again after a rollback. */
  @Override
  public void accept(Event event) {
    switch (event) {
      case SegmentsApproved approved -> learn(approved);
      case ArticleCaptured _,
          ArticleWithdrawn _,
          ArticlesLinked _,
          ArticleTranslated _,
          ArticleAttributed _,
          ArticlePublished _,
          ArticleCorrected _,
          ArticleRetracted _,
          EditorialCommand _,
          EditorialOutcome _,
          SourceQuiet _,
          SourceHeard _ ->
          throw new Unprocessable(
              event.getClass().getSimpleName() + " does not belong on translations.approved");
    }
  }

  private void learn(SegmentsApproved event) {
    if (!Languages.known(event.sourceLanguage()) || !Languages.known(event.language())) {
      throw new Unprocessable(
          "The languages %s and %s are none a memory can hold."
              .formatted(event.sourceLanguage(), event.language()));
    }
    if (!stories.advance(event.storyId(), event.version(), clock.instant())) {
      return;
    }
    Set<UUID> used = used(event.segments());
    List<Unit> units = units(event);
    List<Kept> known = known(event, units);
    List<Unit> fresh = new ArrayList<>();
    for (Unit unit : units) {
      Optional<Kept> same = known.stream().filter(kept -> says(kept, unit)).findFirst();
      if (same.isPresent()) {
        used.add(same.get().id());
      } else if (known.stream().noneMatch(kept -> newer(kept, unit))) {
        fresh.add(unit);
      }
    }
    List<Stored> stored = store.store(fresh);
    watch.learnt((int) stored.stream().filter(unit -> unit != Stored.UNCHANGED).count());
    store.used(used, event.by(), event.approvedAt());
  }

  /**
   * The units that editors approved without a change. One that was taken for a sentence only like
   * its own was no translation of it that anybody approved.
   */
  private Set<UUID> used(List<Segment> segments) {
    Map<UUID, Set<Long>> taken = new TreeMap<>();
    for (Segment segment : segments) {
      if (segment.origin() instanceof Origin.Memory memory && !segment.stale()) {
        id(memory.unit())
            .ifPresent(unit ->
                taken.computeIfAbsent(unit, _ -> new HashSet<>()).add(key(segment.source())));
      }
    }
    return taken.isEmpty()
        ? new TreeSet<>()
        : store.units(taken.keySet()).stream()
            .filter(
                kept -> taken.getOrDefault(kept.id(), Set.of()).contains(key(kept.unit().source())))
            .map(Kept::id)
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private static long key(String html) {
    return Normalised.key(Normalised.text(html));
  }

  private static Optional<UUID> id(String unit) {
    try {
      return Optional.of(UUID.fromString(unit));
    } catch (IllegalArgumentException _) {
      return Optional.empty(); // Another house's memory.
    }
  }

  private List<Unit> units(SegmentsApproved event) {
    List<Segment> segments = event.segments();
    List<Wanted> context = Wanted.all(segments.stream().map(Segment::source).toList());
    String domain = domains.apply(event.articleId()).orElse(null);
    List<Unit> units = new ArrayList<>();
    for (int at = 0; at < segments.size(); at++) {
      Segment segment = segments.get(at);
      Provenance provenance = provenance(segment, event);
      if (provenance != null && hasText(segment)) {
        units.add(
            new Unit(
                null,
                event.sourceLanguage(),
                event.language(),
                tidy(segment.source()),
                tidy(String.valueOf(segment.target())),
                context.get(at).context(),
                domain,
                provenance));
      }
    }
    return units;
  }

  /** A sentence whose source has changed since its translation was approved is no pair. */
  private static boolean hasText(Segment segment) {
    return !segment.stale()
        && segment.target() != null
        && !Normalised.text(segment.target()).isEmpty()
        && !Normalised.text(segment.source()).isEmpty();
  }

  private static String tidy(String html) {
    return InlineHtml.parse(html).trim().html();
  }

  private static @Nullable Provenance provenance(Segment segment, SegmentsApproved event) {
    return switch (segment.origin()) {
      case Origin.Human human ->
          new Provenance(
              human.who(),
              null,
              null,
              human.at() == null ? event.approvedAt() : human.at(),
              // Not when it was approved: a correction approves every sentence of its story again,
              // and would undo what somebody mended in the memory since.
              human.at() == null ? event.approvedAt() : human.at(),
              event.storyId());
      case Origin.Machine machine ->
          new Provenance(
              null,
              machine.engine(),
              event.by(),
              machine.at(),
              event.approvedAt(),
              event.storyId());
      case Origin.Memory _, Origin.Untranslated _, Origin.Source _ -> null;
    };
  }

  private List<Kept> known(SegmentsApproved event, List<Unit> units) {
    return units.isEmpty()
        ? List.of()
        : store.withTexts(
            new LanguagePair(event.sourceLanguage(), event.language()),
            units.getFirst().domain(),
            units.stream().map(unit -> new Sought(key(unit.source()), unit.context())).toList());
  }

  /** The same translation of the same sentence by somebody who counts as much. */
  private static boolean says(Kept kept, Unit unit) {
    Unit known = kept.unit();
    return known.source().equals(unit.source())
        && known.target().equals(unit.target())
        && known.sourceLanguage().equals(unit.sourceLanguage())
        && known.targetLanguage().equals(unit.targetLanguage())
        && Objects.equals(known.domain(), unit.domain())
        && (!known.provenance().machine() || unit.provenance().machine());
  }

  /** Somebody changed that very unit after this was written. */
  private static boolean newer(Kept kept, Unit unit) {
    Instant changed = kept.unit().provenance().at();
    Instant written = unit.provenance().at();
    return kept.id().equals(unit.id())
        && !kept.unit().provenance().machine()
        && changed != null
        && written != null
        && changed.isAfter(written);
  }
}
