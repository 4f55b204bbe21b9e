package org.dragoman.publish.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.dragoman.outbox.Outbox;
import org.dragoman.outbox.Transactions;
import org.dragoman.publish.credit.Crediting;
import org.dragoman.publish.story.Bulletin;
import org.dragoman.publish.story.Commands;
import org.dragoman.publish.story.Copies;
import org.dragoman.publish.story.History;
import org.dragoman.publish.story.Intake;
import org.dragoman.publish.story.Keeper;
import org.dragoman.publish.story.Mending;
import org.dragoman.publish.story.Moves;
import org.dragoman.publish.story.Policies;
import org.dragoman.publish.story.Reading;
import org.dragoman.publish.story.Receipts;
import org.dragoman.publish.story.Rules;
import org.dragoman.publish.story.Stories;

/** The use cases of stories. */
@ApplicationScoped
class StoryBeans {

  @Produces
  @Singleton
  Keeper keeper(
      Stories stories,
      History history,
      Bulletin bulletin,
      Outbox outbox,
      Crediting crediting,
      Clock clock) {
    return new Keeper(stories, history, bulletin, outbox, crediting, clock);
  }

  @Produces
  @Singleton
  Intake intake(
      Stories stories, Copies copies, Keeper keeper, Crediting crediting, Policies policies) {
    return new Intake(stories, copies, keeper, crediting, policies);
  }

  @Produces
  @Singleton
  Moves moves(
      Stories stories,
      Receipts receipts,
      Keeper keeper,
      Crediting crediting,
      Rules rules,
      Transactions transactions,
      Moves.Report report) {
    return new Moves(stories, receipts, keeper, crediting, rules, transactions, report);
  }

  @Produces
  @Singleton
  Mending mending(
      Stories stories, Keeper keeper, Crediting crediting, Rules rules, Transactions transactions) {
    return new Mending(stories, keeper, crediting, rules, transactions);
  }

  @Produces
  @Singleton
  Commands commands(
      Moves moves, Stories stories, Receipts receipts, Keeper keeper, Rules rules, Outbox outbox) {
    return new Commands(moves, stories, receipts, keeper, rules, outbox);
  }

  @Produces
  @Singleton
  Reading reading(Stories stories, Copies copies, Transactions transactions) {
    return new Reading(stories, copies, transactions);
  }
}
