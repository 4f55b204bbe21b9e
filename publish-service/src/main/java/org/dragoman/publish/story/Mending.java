package org.dragoman.publish.story;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.outbox.Transactions;
import org.dragoman.publish.credit.Crediting;
import org.dragoman.publish.credit.Languages;
import org.jspecify.annotations.Nullable;

/** Editors mend a working copy: its sentences, and the furniture around them. */
public final class Mending {
  private final Stories stories;
  private final Keeper keeper;
  private final Attribution attribution;
  private final Rules rules;
  private final Transactions transactions;

  public Mending(
      Stories stories, Keeper keeper, Crediting crediting, Rules rules, Transactions transactions) {
    this.stories = stories;
    this.keeper = keeper;
    this.attribution = new Attribution(crediting);
    this.rules = rules;
    this.transactions = transactions;
  }

  public Outcome mend(Amendment amendment) {
    Outcome unfit = Keepable.refusal(amendment);
    if (unfit != null) {
      return unfit;
    }
    return transactions.call(() -> {
      Optional<Story> found = stories.lock(amendment.storyId());
      if (found.isEmpty()) {
        return new Outcome.UnknownStory(amendment.storyId());
      }
      Story story = found.get();
      Outcome refused = refusal(story, amendment);
      return refused != null ? refused : apply(story, amendment);
    });
  }

  private Outcome.@Nullable Refused refusal(Story story, Amendment amendment) {
    Dossier dossier = story.dossier();
    Integer expected = amendment.expectedRevision();
    if (expected != null && expected != dossier.revision()) {
      return new Outcome.Changed(dossier.revision(), story.version());
    }
    if (!story.open()) {
      return new Outcome.NotOffered(story.state(), rules.moves(story));
    }
    Set<String> unknown = new HashSet<>(amendment.targets().keySet());
    dossier.copy().segments().forEach(segment -> unknown.remove(segment.id()));
    if (!unknown.isEmpty()) {
      return new Outcome.NoSuchSegments(unknown.stream().sorted().toList());
    }
    Layout layout = amendment.layout();
    if (layout != null && !layout.fits(dossier.copy().original().body().size())) {
      return new Outcome.NoSuchBlocks(layout.blocks());
    }
    List<Segment> met = met(dossier.copy(), amendment);
    if (!met.isEmpty()) {
      return new Outcome.Met(met, dossier.revision());
    }
    Instant wanted = amendment.furniture().embargoUntil();
    Instant outlets = dossier.copy().original().embargoUntil();
    if (outlets != null
        && wanted != null
        && !wanted.equals(Furniture.NO_EMBARGO)
        && wanted.isBefore(outlets)) {
      return new Outcome.Embargoed(outlets);
    }
    String slug = amendment.furniture().slug();
    return slug == null ? null : slugRefusal(story, slug);
  }

  /** The sentences that somebody else has changed since the writer began on them. */
  private static List<Segment> met(Copy copy, Amendment amendment) {
    return copy.segments().stream()
        .filter(segment -> amendment.targets().containsKey(segment.id()))
        .filter(segment -> {
          String seen = amendment.seen().get(segment.id());
          String stands = segment.target() == null ? "" : segment.target();
          return seen != null
              && !InlineHtml.clean(seen).equals(stands)
              && !InlineHtml.clean(amendment.targets().getOrDefault(segment.id(), ""))
                  .equals(stands);
        })
        .toList();
  }

  private Outcome.@Nullable Refused slugRefusal(Story story, String wanted) {
    Dossier dossier = story.dossier();
    String slug = Slugs.of(wanted, "");
    if (slug.equals(dossier.slug())) {
      return null;
    }
    if (story.version() > 0) {
      return new Outcome.SlugSettled(dossier.slug());
    }
    boolean taken = stories.slugsLike(slug, dossier.id()).contains(slug);
    return taken || slug.isEmpty() ? new Outcome.SlugTaken(wanted) : null;
  }

  private Outcome apply(Story story, Amendment amendment) {
    Instant now = keeper.now();
    Dossier dossier = story.dossier();
    Copy copy = dossier.copy();
    boolean translated = !Languages.match(dossier.sourceLanguage(), dossier.language());
    List<Segment> mended =
        copy.segments().stream()
            .map(segment -> mended(segment, amendment, copy.original(), translated, now))
            .toList();
    Copy changed =
        copy.withSegments(mended)
            .withFurniture(furniture(copy.furniture(), amendment))
            .withLayout(amendment.layout() == null ? copy.layout() : amendment.layout())
            .withCredit(copy.credit().overlaidWith(amendment.credit()));
    Assignment assignment = dossier.assignment().overlaidWith(amendment.assignment());
    if (changed.equals(copy) && assignment.equals(dossier.assignment())) {
      return new Outcome.Done(story);
    }
    String actor = amendment.actor();
    String signature = actor == null ? amendment.by() : actor;
    Dossier assigned = dossier.assigned(assignment);
    if (changed.equals(copy)) {
      return new Outcome.Done(
          keeper.keep(story, story.with(assigned), new Act("assigned", signature, null)));
    }
    // An embargo is no text: nobody is its editor, and what was approved stays approved,
    // credit and all.
    Instant embargo = changed.furniture().embargoUntil();
    if (changed.equals(copy.withFurniture(copy.furniture().withEmbargo(embargo)))) {
      Story after = story.with(assigned.withCopy(changed, dossier.credit()));
      return new Outcome.Done(keeper.keep(story, after, Act.mended(signature)));
    }
    Copy signed = actor == null ? changed : changed.withEditor(actor);
    if (amendment.earlier() == null && sameWords(copy, changed)) {
      Story after = story.with(attribution.reviewed(story, assigned, signed));
      return new Outcome.Done(keeper.keep(story, after, new Act("reviewed", signature, null)));
    }
    Dossier edited = attribution.attribute(assigned, signed).edited(signature, now);
    Act act =
        amendment.earlier() == null
            ? Act.mended(signature)
            : Act.broughtBack(signature, amendment.earlier().revision());
    return new Outcome.Done(keeper.keep(story, rules.edited(story.with(edited)), act));
  }

  private static Furniture furniture(Furniture was, Amendment amendment) {
    return was.without(amendment.back())
        .overlaidWith(amendment.furniture(), amendment.actor() == null ? amendment.by() : null);
  }

  /** Who lets sentences stand has changed no text: a second pair of eyes saw what it approved. */
  private static boolean sameWords(Copy before, Copy after) {
    return after.withSegments(before.segments()).withFurniture(before.furniture()).equals(before)
        && after.furniture().saysAs(before.furniture())
        && IntStream.range(0, before.segments().size())
            .allMatch(i ->
                Objects.equals(
                    before.segments().get(i).target(), after.segments().get(i).target()));
  }

  /**
   * Words that came with a key and no person's name may be a program's: they are recorded as a
   * machine's, under the key's name, say so, and answer for no stale sentence. A person who sends a
   * sentence as it stands, or writes the headline or deck anew that it stands in, has looked at it:
   * it is stale no longer, and stays whose it was.
   */
  private static Segment mended(
      Segment segment, Amendment amendment, Article original, boolean translated, Instant now) {
    String target = amendment.targets().get(segment.id());
    if (target == null) {
      boolean rewritten =
          amendment.actor() != null && amendment.furniture().rewrites(segment, original);
      return rewritten ? SourceChanged.answered(segment) : segment;
    }
    Segment was =
        amendment.earlier() == null ? null : amendment.earlier().sentences().get(segment.id());
    if (was != null) {
      return broughtBack(segment, was, amendment.actor(), now);
    }
    String clean = InlineHtml.clean(target);
    String actor = amendment.actor();
    if (clean.equals(segment.target()) && !(segment.origin() instanceof Origin.Untranslated)) {
      return actor == null ? segment : Reviewed.by(actor, now, SourceChanged.answered(segment));
    }
    Origin origin =
        actor == null
            ? new Origin.Machine(amendment.by(), null, null, now)
            : new Origin.Human(actor, now, Reviewed.engine(segment.origin()));
    boolean stale = actor == null && segment.stale();
    List<Finding> findings = actor == null ? unsigned(segment, amendment.by(), stale) : List.of();
    if (Emptied.is(clean)) {
      return Emptied.of(segment, translated, stale, origin, findings);
    }
    return new Segment(
        segment.id(), segment.block(), segment.source(), clean, stale, findings, origin);
  }

  /** Words from before stay whose they were; a person who wants them back has read them. */
  private static Segment broughtBack(
      Segment segment, Segment was, @Nullable String actor, Instant now) {
    Segment back =
        new Segment(
            segment.id(),
            segment.block(),
            segment.source(),
            was.target(),
            segment.stale(),
            Stream.concat(SourceChanged.of(segment).stream(), was.findings().stream())
                .filter(finding -> segment.stale() || !SourceChanged.is(finding))
                .toList(),
            was.origin(),
            was.reviewed());
    return actor == null ? back : Reviewed.by(actor, now, SourceChanged.answered(back));
  }

  private static List<Finding> unsigned(Segment segment, String key, boolean stale) {
    Stream<Finding> still = stale ? SourceChanged.of(segment).stream() : Stream.empty();
    return Stream.concat(still, Stream.of(Unsigned.by(key))).toList();
  }
}
