package org.dragoman.publish.story;

import java.util.stream.Collectors;
import org.dragoman.publish.credit.CreditField;

/** Why an order was refused, in one sentence for the person who gave it. */
public final class Explanation {
  private Explanation() {}

  public static String of(Outcome.Refused refused) {
    return switch (refused) {
      case Outcome.UnknownStory(String id) -> "There is no story " + id + ".";
      case Outcome.NotOffered notOffered ->
          "The story is " + notOffered.state() + "; it offers " + moves(notOffered) + ".";
      case Outcome.Changed _ -> "The story has changed since you saw it; read it again.";
      case Outcome.KeyReused _ -> "This idempotency key was used for a different request.";
      case Outcome.Incomplete incomplete ->
          "The credit is incomplete. To be filled in: "
              + incomplete.missing().stream()
                  .map(CreditField::labelOf)
                  .collect(Collectors.joining(", "))
              + ".";
      case Outcome.Untranslated untranslated ->
          untranslated.segments().size() == 1
              ? "One sentence is not translated."
              : untranslated.segments().size() + " sentences are not translated.";
      case Outcome.Embargoed embargoed -> "Under embargo until " + embargoed.until() + ".";
      case Outcome.Withdrawn withdrawn -> withdrawn.reason();
      case Outcome.Unstorable _ ->
          "The text holds a NUL or half of a surrogate pair, which cannot be kept.";
      case Outcome.TooLong(var what, int most) ->
          "The name of the " + what + " is too long; it has at most " + most + " characters.";
      case Outcome.ReasonMissing _ ->
          "Say why: a retraction tells readers its reason, and history keeps why an obligation was"
              + " dismissed.";
      case Outcome.NotInFuture(var at) ->
          at == null
              ? "Say when it goes out."
              : Moments.storable(at)
                  ? at + " has passed; a story is scheduled for a time to come."
                  : at + " cannot be kept; a year has four digits.";
      case Outcome.FourEyes(var editor) ->
          editor == null
              ? "Four eyes are asked for here: say who approves (actor)."
              : "Four eyes are asked for here: "
                  + editor
                  + " changed the text last, so somebody else"
                  + " approves it.";
      case Outcome.NothingToCorrect _ ->
          "The working copy is what readers already have, and no note was given.";
      case Outcome.NoSuchSegments unknown ->
          "The story has no segment " + String.join(", ", unknown.segments()) + ".";
      case Outcome.Met met ->
          "Somebody else has changed "
              + (met.segments().size() == 1 ? "this sentence" : "these sentences")
              + " since you began; nothing was written over.";
      case Outcome.NoSuchBlocks unknown ->
          "The original does not have all of the blocks " + unknown.blocks() + ".";
      case Outcome.SlugTaken taken -> "\"" + taken.slug() + "\" cannot be used as a slug.";
      case Outcome.SlugSettled settled ->
          "The page stands at \"" + settled.slug() + "\" and stays there.";
    };
  }

  private static String moves(Outcome.NotOffered refused) {
    return refused.moves().isEmpty()
        ? "no move any more"
        : refused.moves().stream().map(Move::word).collect(Collectors.joining(", "));
  }
}
