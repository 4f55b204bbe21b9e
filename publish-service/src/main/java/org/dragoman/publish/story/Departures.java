package org.dragoman.publish.story;

import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dragoman.outbox.Transactions;
import org.dragoman.publish.credit.Crediting;
import org.dragoman.publish.story.Unpublished.Scheduled;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what is scheduled once its time has come, on the order of whoever scheduled it. Any
 * number of replicas may do this at once: each story is locked, and only one of them still finds it
 * scheduled. What cannot go out at its hour is held, with the reason.
 */
public final class Departures {
  private static final System.Logger LOG = System.getLogger(Departures.class.getName());
  private static final int AT_ONCE = 500;

  /**
   * What came of a look at the timetable.
   *
   * @param failed how many are still due because the database or this code failed them
   * @param next when there is something to do again; null if nothing is scheduled
   */
  public record Round(int departed, int held, int failed, @Nullable Instant next) {}

  private final Stories stories;
  private final Timetable timetable;
  private final Keeper keeper;
  private final Publishing publishing;
  private final Transactions transactions;
  private final Moves.Report report;

  public Departures(
      Stories stories,
      Timetable timetable,
      Keeper keeper,
      Crediting crediting,
      Rules rules,
      Transactions transactions,
      Moves.Report report) {
    this.stories = stories;
    this.timetable = timetable;
    this.keeper = keeper;
    this.publishing = new Publishing(stories, keeper, crediting, rules);
    this.transactions = transactions;
    this.report = report;
  }

  /** Sends out what is due, each story in a transaction of its own. */
  public Round depart() {
    List<String> due = transactions.call(() -> timetable.due(keeper.now(), AT_ONCE));
    int departed = 0;
    int held = 0;
    int failed = 0;
    for (String id : due) {
      try {
        Optional<Outcome> outcome = transactions.call(() -> depart(id));
        outcome.ifPresent(what -> report.moved(Move.PUBLISH, what));
        departed += outcome.filter(Outcome.Done.class::isInstance).isPresent() ? 1 : 0;
        held += outcome.filter(Outcome.Refused.class::isInstance).isPresent() ? 1 : 0;
      } catch (RuntimeException e) {
        // It stays scheduled and is tried again; the others must not wait for it.
        LOG.log(Level.ERROR, "Scheduled story not published, trying again: story=" + id, e);
        failed++;
      }
    }
    return new Round(
        departed, held, failed, transactions.call(() -> timetable.next().orElse(null)));
  }

  /** Empty if somebody else was first, or changed their mind. */
  private Optional<Outcome> depart(String id) {
    return stories
        .lock(id)
        .filter(Scheduled.class::isInstance)
        .map(Scheduled.class::cast)
        .filter(scheduled -> scheduled.dueBy(keeper.now()))
        .map(this::depart);
  }

  private Outcome depart(Scheduled story) {
    Outcome outcome = publishing.publish(story, order(story));
    if (outcome instanceof Outcome.Refused refused) {
      hold(story, Explanation.of(refused));
    }
    return outcome;
  }

  private void hold(Scheduled story, String why) {
    String reason = "Was to go out at " + story.schedule().at() + ". " + why;
    LOG.log(
        Level.WARNING, "Scheduled story held: story={0} reason={1}", story.dossier().id(), reason);
    keeper.keep(
        story,
        story.unscheduled().held(new Hold(reason, null, keeper.now())),
        new Act(Move.HOLD.word(), Act.SCHEDULE, reason));
  }

  private static Order order(Scheduled story) {
    Schedule schedule = story.schedule();
    return new Order(
        story.dossier().id(),
        Move.PUBLISH,
        schedule.by(),
        schedule.actor(),
        null,
        null,
        "As scheduled for " + schedule.at(),
        null,
        schedule.allowUntranslated());
  }
}
