package org.dragoman.publish.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.outbox.Transactions;
import org.dragoman.publish.story.Archive;
import org.dragoman.publish.story.Arrangement;
import org.dragoman.publish.story.Edition;
import org.dragoman.publish.story.Entry;
import org.dragoman.publish.story.Revision;
import org.jspecify.annotations.Nullable;

/** Looking back at a story. */
public final class Chronicle {
  private final Archive archive;
  private final Transactions transactions;

  public Chronicle(Archive archive, Transactions transactions) {
    this.archive = archive;
    this.transactions = transactions;
  }

  /**
   * @param lines the newest first
   * @param next where the next page begins, for {@link #page}; null on the last
   */
  public record Page(List<Line> lines, @Nullable Integer next) {
    public Page {
      lines = List.copyOf(lines);
    }

    public List<Run> runs() {
      return Run.fold(lines);
    }
  }

  /**
   * @param before acts from this revision on are left out
   * @return no lines if there is no such story
   */
  public Page page(String storyId, int before, int limit) {
    // One more, to know what the last one on the page changed.
    List<Entry> entries = transactions.call(() -> archive.entries(storyId, before, limit + 1));
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < Math.min(limit, entries.size()); i++) {
      lines.add(Line.of(entries.get(i), i + 1 < entries.size() ? entries.get(i + 1) : null));
    }
    return new Page(lines, entries.size() > limit ? lines.getLast().entry().revision() : null);
  }

  public Optional<Revision> revision(String storyId, int revision) {
    return transactions.call(() -> archive.revision(storyId, revision));
  }

  /** Versions readers got, the first first. */
  public List<Integer> versions(String storyId) {
    return transactions.call(() -> archive.versions(storyId));
  }

  /** Versions of the source, the first first. */
  public List<Integer> sources(String storyId) {
    return transactions.call(() -> archive.sources(storyId));
  }

  /**
   * Two texts and what changed between them.
   *
   * @param restorable the revision whose text the older one is, if it can be brought back
   */
  public record Compared(
      Side from, Side to, Text text, Comparison comparison, @Nullable Integer restorable) {}

  /**
   * @return empty if either was never there, or one is an original and the other is not
   */
  public Optional<Compared> compare(String storyId, Side from, Side to) {
    if (from instanceof Side.Source != to instanceof Side.Source) {
      return Optional.empty();
    }
    return transactions.call(() ->
        text(storyId, from)
            .flatMap(old ->
                text(storyId, to)
                    .map(fresh ->
                        new Compared(
                            from,
                            to,
                            fresh,
                            Comparison.between(old, fresh),
                            restorable(storyId, from)))));
  }

  private Optional<Text> text(String storyId, Side side) {
    return switch (side) {
      case Side.Revision(int number) -> archive.revision(storyId, number).map(Text::of);
      case Side.Version(int number) ->
          archive.edition(storyId, number).map(edition -> Text.of(edition, arrangement(edition)));
      case Side.Source(int number) -> archive.original(storyId, number).map(Text::ofOriginal);
    };
  }

  private @Nullable Arrangement arrangement(Edition edition) {
    return archive
        .published(edition.storyId(), edition.version())
        .map(revision -> revision.arrangement(edition))
        .orElse(null);
  }

  private @Nullable Integer restorable(String storyId, Side side) {
    return switch (side) {
      case Side.Revision(int number) -> number;
      case Side.Version(int number) ->
          archive
              .published(storyId, number)
              .map(revision -> revision.entry().revision())
              .orElse(null);
      case Side.Source _ -> null;
    };
  }

  /** Where the words of a published version come from; empty if there is no such version. */
  public Optional<Lineage> lineage(String storyId, int version) {
    return transactions.call(() -> {
      List<Edition> editions = archive.editions(storyId);
      return editions.stream()
          .filter(edition -> edition.version() == version)
          .findFirst()
          .map(edition -> lineage(edition, editions));
    });
  }

  private Lineage lineage(Edition edition, List<Edition> editions) {
    Optional<Revision> revision = archive.published(edition.storyId(), edition.version());
    List<Archive.Furnished> furniture =
        revision
            .map(one -> archive.furniture(edition.storyId(), one.entry().revision()))
            .orElse(List.of());
    return Lineage.of(edition, editions, revision.orElse(null), furniture);
  }
}
