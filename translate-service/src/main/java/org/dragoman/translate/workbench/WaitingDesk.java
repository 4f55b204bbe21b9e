package org.dragoman.translate.workbench;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.dragoman.outbox.Transactions;
import org.dragoman.pages.When;
import org.dragoman.translate.translation.WorkStatus;
import org.dragoman.translate.translation.WorkStore;
import org.dragoman.translate.workbench.WaitingList.Line;
import org.dragoman.translate.workbench.WaitingList.Tab;
import org.jspecify.annotations.Nullable;

/** Articles that wait for their translation, or lack a part of it, as a page shows them. */
public final class WaitingDesk {

  private static final int PAGE = 50;

  private final WorkStore work;
  private final Transactions transactions;
  private final Elsewhere elsewhere;
  private final InstantSource clock;

  public WaitingDesk(
      WorkStore work, Transactions transactions, Elsewhere elsewhere, InstantSource clock) {
    this.work = work;
    this.transactions = transactions;
    this.elsewhere = elsewhere;
    this.clock = clock;
  }

  /** How many there are in each state. */
  public List<Tab> tabs() {
    return tabs(transactions.call(work::counts));
  }

  /**
   * @param state one of the tabs'; any other is the first
   * @param after where the last part ended; from the start if it is no such place
   */
  public WaitingList list(String state, String after) {
    Instant now = clock.instant();
    return transactions.call(() -> {
      List<Tab> tabs = tabs(work.counts());
      String shown =
          tabs.stream()
              .map(Tab::state)
              .filter(state::equals)
              .findFirst()
              .orElse(tabs.getFirst().state());
      List<WorkStatus> found = work.in(shown, place(after), PAGE);
      return new WaitingList(
          shown,
          tabs,
          found.stream().map(one -> line(one, now)).toList(),
          found.size() < PAGE
              ? null
              : Address.of("/engines/articles", "state", shown, "after", written(found.getLast())));
    });
  }

  /** Has an article translated again; false if it is withdrawn or under way. */
  public boolean again(String articleId) {
    return transactions.call(() -> work.again(articleId, false, clock.instant())) > 0;
  }

  private static List<Tab> tabs(Map<String, Integer> counts) {
    return List.of(
        tab("waiting", "Waiting", "Not translated yet: for their turn, or for an engine.", counts),
        tab("leased", "Under way", "Being translated now.", counts),
        tab(
            "partial",
            "To be completed",
            "Sent with sentences untranslated; the rest follows once an engine is back.",
            counts),
        tab("failed", "Given up", "They cannot be translated as they are.", counts));
  }

  private static Tab tab(String state, String label, String told, Map<String, Integer> counts) {
    return new Tab(state, label, told, counts.getOrDefault(state, 0));
  }

  private Line line(WorkStatus status, Instant now) {
    return new Line(
        status.articleId(),
        Language.of(status.language()),
        elsewhere.of(status.articleId(), status.language()),
        status.sourceVersion(),
        status.segments() == 0
            ? ""
            : "%,d of %,d".formatted(status.untranslated(), status.segments()),
        status.reason(),
        When.at(status.since(), now),
        When.of(status.nextTry(), now));
  }

  private static String written(WorkStatus last) {
    return last.since() + " " + last.language() + " " + last.articleId();
  }

  private static @Nullable WorkStatus place(String after) {
    String[] parts = after.replace("\0", "").split(" ", 3);
    if (parts.length < 3) {
      return null;
    }
    try {
      Instant since = Instant.parse(parts[0]);
      return new WorkStatus(parts[2], parts[1], 0, "", 0, 0, 0, null, since, null, since);
    } catch (DateTimeException noPlace) {
      return null;
    }
  }
}
