package org.dragoman.publish.history;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.outbox.Transactions;
import org.dragoman.publish.story.Alignment;
import org.dragoman.publish.story.Alignment.Match;
import org.dragoman.publish.story.Amendment;
import org.dragoman.publish.story.Archive;
import org.dragoman.publish.story.Copy;
import org.dragoman.publish.story.Dossier;
import org.dragoman.publish.story.Furniture;
import org.dragoman.publish.story.GivenBack;
import org.dragoman.publish.story.GivenBack.Part;
import org.dragoman.publish.story.Layout;
import org.dragoman.publish.story.Mending;
import org.dragoman.publish.story.Outcome;
import org.dragoman.publish.story.Revision;
import org.dragoman.publish.story.Stories;
import org.dragoman.publish.story.Story;
import org.jspecify.annotations.Nullable;

/**
 * Brings back what stood in an earlier revision, as a new edit: nothing after it is lost. A
 * sentence comes back where its source sentence still stands as it did, and stays whose it was.
 */
public final class Restoring {
  private final Archive archive;
  private final Stories stories;
  private final Mending mending;
  private final Transactions transactions;

  public Restoring(Archive archive, Stories stories, Mending mending, Transactions transactions) {
    this.archive = archive;
    this.stories = stories;
    this.mending = mending;
    this.transactions = transactions;
  }

  /**
   * @param revision whose text comes back
   * @param sentence id of the one sentence of the working copy that does; null for the whole text
   * @param by account or key
   * @param actor the person who wants it back
   * @param expectedRevision the revision the caller saw; null if any will do
   */
  public record Wish(
      String storyId,
      int revision,
      @Nullable String sentence,
      String by,
      @Nullable String actor,
      @Nullable Integer expectedRevision) {}

  /**
   * @return empty if there is no such story or revision
   */
  public Optional<Outcome> restore(Wish wish) {
    return transactions.call(() -> {
      Optional<Story> story = stories.lock(wish.storyId());
      Optional<Revision> then = archive.revision(wish.storyId(), wish.revision());
      return story.isEmpty() || then.isEmpty()
          ? Optional.empty()
          : Optional.of(mending.mend(amendment(wish, story.get().dossier(), then.get())));
    });
  }

  static Amendment amendment(Wish wish, Dossier now, Revision then) {
    Map<String, Segment> back = sentences(now.copy(), then.copy());
    String one = wish.sentence();
    if (one != null) {
      back.keySet().retainAll(List.of(one));
    }
    Furniture furniture = one == null ? furniture(now, then) : Furniture.NONE;
    Map<String, String> targets = new LinkedHashMap<>();
    back.forEach((id, segment) -> targets.put(id, Comparison.words(segment)));
    return new Amendment(
            wish.storyId(), wish.by(), wish.actor(), wish.expectedRevision(), furniture, targets)
        .giving(one == null ? untouched(now, then) : GivenBack.NOTHING)
        .with(one == null ? layout(now.copy(), then.copy()) : null)
        .asIn(wish.revision(), back);
  }

  /** By id in the working copy, the earlier sentences that read otherwise. */
  private static Map<String, Segment> sentences(Copy now, Copy then) {
    Map<String, Segment> back = new LinkedHashMap<>();
    List<Match> matches = Alignment.of(then.segments(), now.segments());
    for (int i = 0; i < matches.size(); i++) {
      Segment is = now.segments().get(i);
      if (matches.get(i) instanceof Match.Kept(Segment was)
          && was.target() != null
          && !was.target().equals(is.target())) {
        back.put(is.id(), was);
      }
    }
    return back;
  }

  /** What an editor had written then, where it reads otherwise now. */
  private static Furniture furniture(Dossier dossier, Revision revision) {
    Furniture now = dossier.copy().furniture();
    Furniture then = revision.copy().furniture();
    return new Furniture(
        Objects.equals(now.title(), then.title()) ? null : then.title(),
        Objects.equals(now.deck(), then.deck()) ? null : then.deck(),
        Objects.equals(now.keywords(), then.keywords()) ? null : then.keywords(),
        null);
  }

  /** What nobody had written then is nobody's again: it stands as it is translated. */
  private static GivenBack untouched(Dossier dossier, Revision revision) {
    Furniture now = dossier.copy().furniture();
    Furniture then = revision.copy().furniture();
    Set<Part> back = EnumSet.noneOf(Part.class);
    if (then.title() == null && now.title() != null) {
      back.add(Part.TITLE);
    }
    if (then.deck() == null && now.deck() != null) {
      back.add(Part.DECK);
    }
    if (then.keywords() == null && now.keywords() != null) {
      back.add(Part.KEYWORDS);
    }
    return new GivenBack(back, Map.of());
  }

  /** Blocks are counted in one version of the source: in another the numbers mean others. */
  private static @Nullable Layout layout(Copy now, Copy then) {
    if (now.sourceVersion() != then.sourceVersion()
        || Objects.equals(now.layout(), then.layout())) {
      return null;
    }
    return then.layout() == null ? Layout.asSource(now.original().body().size()) : then.layout();
  }
}
