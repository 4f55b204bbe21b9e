package org.dragoman.ingest.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an arrival is to the article it belongs to. The rules, in order:
 *
 * <ol>
 *   <li>Nothing stands under its key: <b>new</b>, version 1.
 *   <li>Its content is that of the newest version: <b>unchanged</b>. A newer date it carries is
 *       remembered, so that what was written before that date is older from now on.
 *   <li>It is dated before the newest date seen: <b>older</b>, whatever it says.
 *   <li>It is dated after the newest date seen: <b>updated</b>, even if it says what an earlier
 *       version said: the outlet has gone back to it.
 *   <li>Its date decides nothing (the same, or missing on either side) and its content is that of
 *       an earlier version: <b>older</b>. A stale copy is far likelier than a second change back.
 *   <li>Else <b>updated</b>: many outlets mend a text and leave its date alone.
 * </ol>
 *
 * The order in which things arrive decides only where no date does. What is called older is not
 * lost: its receipt keeps it.
 */
public sealed interface Decision {

  /** How the article stands after it. */
  Standing standing();

  /** In lower case, as it is told to the sender. */
  String outcome();

  /** Why, as one sentence for people. */
  String reason();

  record New(Standing standing, String reason) implements Decision {
    @Override
    public String outcome() {
      return "new";
    }
  }

  record Updated(Standing standing, String reason) implements Decision {
    @Override
    public String outcome() {
      return "updated";
    }
  }

  record Unchanged(Standing standing, String reason) implements Decision {
    @Override
    public String outcome() {
      return "unchanged";
    }
  }

  record Older(Standing standing, String reason) implements Decision {
    @Override
    public String outcome() {
      return "older";
    }
  }

  static Decision of(@Nullable Standing standing, Candidate arrival) {
    if (standing == null) {
      return new New(Standing.after(null, arrival), first(arrival));
    }
    Instant stamp = arrival.stamp();
    if (arrival.hash().equals(standing.hash())) {
      return new Unchanged(standing.stamped(stamp), "It says what the newest version says.");
    }
    int order = stamp == null || standing.stamp() == null ? 0 : stamp.compareTo(standing.stamp());
    if (order < 0) {
      return new Older(
          standing,
          "It is dated %s, before the newest date seen, %s.".formatted(stamp, standing.stamp()));
    }
    if (order == 0 && standing.earlier().contains(arrival.hash())) {
      return new Older(
          standing, "It says what an earlier version said, and bears no later date: a stale copy.");
    }
    return new Updated(
        Standing.after(standing, arrival),
        order > 0
            ? "It is dated %s, after the newest date seen, %s.".formatted(stamp, standing.stamp())
            : "It says something no version said, and its date decides nothing.");
  }

  private static String first(Candidate arrival) {
    return arrival.isWithdrawal()
        ? "Nothing it names was known: the withdrawal is kept, so that what it withdraws is older"
            + " should it come yet."
        : "No key it bears leads to an article of this source.";
  }
}
