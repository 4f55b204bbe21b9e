package org.dragoman.publish.story;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.dragoman.contracts.translation.Segment;
import org.jspecify.annotations.Nullable;

/** What became of an order or an amendment. */
public sealed interface Outcome {

  /** It is done; the story as it stands after it. */
  record Done(Story story) implements Outcome {}

  /** Nothing was changed. */
  sealed interface Refused extends Outcome {}

  record UnknownStory(String storyId) implements Refused {}

  record NotOffered(String state, Set<Move> moves) implements Refused {}

  /** The story has changed since the caller saw it. */
  record Changed(int revision, int version) implements Refused {}

  /** The idempotency key was used for a different request. */
  record KeyReused() implements Refused {}

  /**
   * @param missing paths of the credit's absent fields
   */
  record Incomplete(List<String> missing) implements Refused {}

  /**
   * @param segments ids of the sentences nobody translated
   */
  record Untranslated(List<String> segments) implements Refused {}

  record Embargoed(Instant until) implements Refused {}

  /** The outlet took its article back, or holds it. */
  record Withdrawn(String reason) implements Refused {}

  /** A text holds a character that cannot be kept. */
  record Unstorable() implements Refused {}

  /**
   * @param what assignee, desk or outlet
   * @param most characters it can have
   */
  record TooLong(String what, int most) implements Refused {}

  record ReasonMissing() implements Refused {}

  /** A schedule without a time, or with one that has passed. */
  record NotInFuture(@Nullable Instant at) implements Refused {}

  /**
   * The text has to be approved by somebody who did not change it last.
   *
   * @param editor who did; null where nobody said who approves
   */
  record FourEyes(@Nullable String editor) implements Refused {}

  /** A correction that would change nothing and says nothing. */
  record NothingToCorrect() implements Refused {}

  record NoSuchSegments(List<String> segments) implements Refused {}

  /**
   * Somebody else changed these sentences since the writer began; nothing was written over.
   *
   * @param segments as they stand now
   */
  record Met(List<Segment> segments, int revision) implements Refused {}

  record NoSuchBlocks(List<Integer> blocks) implements Refused {}

  record SlugTaken(String slug) implements Refused {}

  /** The page has an address that is out in the world. */
  record SlugSettled(String slug) implements Refused {}
}
