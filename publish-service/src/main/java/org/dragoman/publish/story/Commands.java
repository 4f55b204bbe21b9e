package org.dragoman.publish.story;

import java.time.Instant;
import java.util.Optional;
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
  private final Outbox outbox;

  public Commands(Moves moves, Stories stories, Receipts receipts, Keeper keeper, Outbox outbox) {
    this.moves = moves;
    this.stories = stories;
    this.receipts = receipts;
    this.keeper = keeper;
    this.outbox = outbox;
  }

  public void take(EditorialCommand command) {
    // The story's lock comes first: two deliveries of one command must not pass the check together.
    Optional<Story> story = stories.lock(command.storyId());
    String key = "command:" + command.id();
    if (receipts.of(key).isPresent()) {
      return;
    }
    receipts.write(key, command.storyId() + "\n" + command.move());
    outbox.send(outcome(command, story.orElse(null)), Topic.EDITORIAL_OUTCOMES);
  }

  private EditorialOutcome outcome(EditorialCommand command, @Nullable Story before) {
    Optional<Move> move = Move.of(command.move());
    if (move.isEmpty()) {
      return told(command, Result.REFUSED, "There is no move " + command.move() + ".", before);
    }
    if (before != null && !before.dossier().articleId().equals(command.articleId())) {
      return told(command, Result.REFUSED, "The story is of another article.", before);
    }
    return switch (moves.move(order(command, move.get()), null)) {
      case Outcome.Done(Story after) -> told(command, Result.DONE, null, after);
      case Outcome.Refused refused ->
          told(command, Result.REFUSED, Explanation.of(refused), before);
    };
  }

  private static Order order(EditorialCommand command, Move move) {
    return new Order(
        command.storyId(),
        move,
        command.actor(),
        command.actor(),
        null,
        command.expectedVersion(),
        command.reason(),
        command.note(),
        false);
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
        now);
  }
}
