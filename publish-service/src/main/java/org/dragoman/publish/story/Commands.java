package org.dragoman.publish.story;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.dragoman.contracts.event.EditorialCommand;
import org.dragoman.contracts.event.EditorialOutcome;
import org.dragoman.contracts.event.EditorialOutcome.Result;
import org.dragoman.contracts.event.Topic;
import org.dragoman.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/**
 * Carries out the commands of editors' systems, once per command id, and says what became of each.
 * It is called in a transaction; a refused command has an outcome like any other.
 */
public final class Commands {
  private final Moves moves;
  private final Stories stories;
  private final Receipts receipts;
  private final Keeper keeper;
  private final Rules rules;
  private final Outbox outbox;

  public Commands(
      Moves moves, Stories stories, Receipts receipts, Keeper keeper, Rules rules, Outbox outbox) {
    this.moves = moves;
    this.stories = stories;
    this.receipts = receipts;
    this.keeper = keeper;
    this.rules = rules;
    this.outbox = outbox;
  }

  public void take(EditorialCommand command) {
    // The story's lock comes first: two deliveries of one command must not pass the check together.
    Optional<Story> story = stories.lock(command.storyId());
    String key = "command:" + command.id();
    String fingerprint = fingerprint(command);
    Optional<String> receipt = receipts.of(key);
    if (receipt.isEmpty()) {
      receipts.write(key, fingerprint);
      outbox.send(outcome(command, story.orElse(null)), Topic.EDITORIAL_OUTCOMES);
    } else if (!receipt.get().equals(fingerprint)) {
      outbox.send(
          told(
              command,
              Result.REFUSED,
              "This command id was used for a different command.",
              story.orElse(null)),
          Topic.EDITORIAL_OUTCOMES);
    }
  }

  private static String fingerprint(EditorialCommand command) {
    return Fingerprint.of(
        Stream.of(
                command.storyId(),
                command.move(),
                command.actor(),
                command.reason(),
                command.note(),
                command.expectedVersion(),
                command.at())
            // The newest field is left out where it is: what is remembered was made without it.
            .limit(command.at() == null ? 6 : 7));
  }

  private EditorialOutcome outcome(EditorialCommand command, @Nullable Story before) {
    Optional<Move> move = Move.of(command.move());
    if (move.isEmpty()) {
      return told(command, Result.REFUSED, "There is no move " + command.move() + ".", before);
    }
    if (before != null && !before.dossier().articleId().equals(command.articleId())) {
      return told(command, Result.REFUSED, "The story is of another article.", before);
    }
    if (nobody(command.actor())) {
      return told(command, Result.REFUSED, "No actor was given.", before);
    }
    return switch (moves.move(order(command, move.get()), null)) {
      case Outcome.Done(Story after) -> told(command, Result.DONE, null, after);
      case Outcome.Refused refused ->
          told(command, Result.REFUSED, Explanation.of(refused), before);
    };
  }

  /** The contract requires an actor; what comes over the wire may lack one all the same. */
  private static boolean nobody(@Nullable String actor) {
    return actor == null || actor.isBlank();
  }

  private static Order order(EditorialCommand command, Move move) {
    String actor = command.actor().strip();
    return new Order(
        command.storyId(),
        move,
        actor,
        actor,
        null,
        command.expectedVersion(),
        command.reason(),
        command.note(),
        false,
        command.at());
  }

  private EditorialOutcome told(
      EditorialCommand command, Result result, @Nullable String problem, @Nullable Story story) {
    Instant now = keeper.now();
    return new EditorialOutcome(
        command.id(),
        command.storyId(),
        command.articleId(),
        command.move(),
        result,
        problem,
        story == null ? null : story.state(),
        story == null ? null : story.version(),
        story == null ? null : rules.moves(story).stream().map(Move::word).toList(),
        now);
  }
}
