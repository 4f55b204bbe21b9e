package org.dragoman.publish.story.rest;

import org.dragoman.problem.Problem;
import org.dragoman.publish.story.Explanation;
import org.dragoman.publish.story.Move;
import org.dragoman.publish.story.Outcome;

/** Refused orders as problem details (RFC 9457). */
final class Refusals {
  private Refusals() {}

  static Problem problem(Outcome.Refused refused) {
    return switch (refused) {
      case Outcome.UnknownStory _ -> problem(404, "No such story", refused);
      case Outcome.NotOffered(String state, var moves) ->
          problem(409, "Move not offered", refused)
              .with("state", state)
              .with("moves", moves.stream().map(Move::word).toList());
      case Outcome.Changed(int revision, int version) ->
          problem(412, "Story has changed", refused)
              .with("etag", ETags.of(revision))
              .with("version", version);
      case Outcome.KeyReused _ -> problem(422, "Idempotency key used before", refused);
      case Outcome.Incomplete(var missing) ->
          problem(422, "Credit incomplete", refused).with("missing", missing);
      case Outcome.Untranslated(var segments) ->
          problem(422, "Sentences not translated", refused).with("segments", segments);
      case Outcome.Embargoed(var until) ->
          problem(409, "Under embargo", refused).with("until", until.toString());
      case Outcome.Withdrawn _ -> problem(409, "Withdrawn by its source", refused);
      case Outcome.Unstorable _ -> problem(422, "Text cannot be kept", refused);
      case Outcome.TooLong _ -> problem(422, "Name too long", refused);
      case Outcome.ReasonMissing _ -> problem(422, "Reason missing", refused);
      case Outcome.NotInFuture _ -> problem(422, "Not in the future", refused);
      case Outcome.FourEyes _ -> problem(409, "Four eyes", refused);
      case Outcome.NothingToCorrect _ -> problem(409, "Nothing to correct", refused);
      case Outcome.NoSuchSegments(var segments) ->
          problem(422, "No such segment", refused).with("segments", segments);
      case Outcome.Met(var segments, int revision) ->
          problem(409, "Sentence changed meanwhile", refused)
              .with("segments", segments)
              .with("etag", ETags.of(revision));
      case Outcome.NoSuchBlocks(var blocks) ->
          problem(422, "No such block", refused).with("blocks", blocks);
      case Outcome.SlugTaken _ -> problem(409, "Slug not free", refused);
      case Outcome.SlugSettled(String slug) ->
          problem(409, "Slug is settled", refused).with("slug", slug);
    };
  }

  private static Problem problem(int status, String title, Outcome.Refused refused) {
    return new Problem(status, title, Explanation.of(refused));
  }
}
