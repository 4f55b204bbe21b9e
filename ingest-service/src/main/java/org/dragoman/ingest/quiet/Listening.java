package org.dragoman.ingest.quiet;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.dragoman.contracts.article.Source;
import org.dragoman.contracts.event.SourceHeard;
import org.dragoman.contracts.event.SourceQuiet;
import org.dragoman.contracts.event.Topic;
import org.dragoman.ingest.article.Articles;
import org.dragoman.ingest.source.Sources;
import org.dragoman.outbox.Outbox;
import org.dragoman.outbox.Transactions;
import org.jspecify.annotations.Nullable;

/** Looks at each source and tells when it goes quiet and when it is heard again, once each. */
public final class Listening {
  private static final System.Logger LOG = System.getLogger(Listening.class.getName());

  private final Sources sources;
  private final Articles articles;
  private final Healths healths;
  private final Outbox outbox;
  private final Transactions transactions;
  private final Clock clock;

  public Listening(
      Sources sources,
      Articles articles,
      Healths healths,
      Outbox outbox,
      Transactions transactions,
      Clock clock) {
    this.sources = sources;
    this.articles = articles;
    this.healths = healths;
    this.outbox = outbox;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Each source in a transaction of its own. */
  public void all() {
    transactions.run(healths::prune);
    List<Source> all = transactions.call(sources::all);
    all.forEach(source -> transactions.run(() -> look(source)));
  }

  private void look(Source source) {
    Instant now = clock.instant();
    Health before = healths.hold(source.id()).orElse(null);
    List<Instant> arrivals = articles.created(source.id(), now.minus(Habit.MEMORY), Habit.MOST);
    Health.of(before, arrivals, now)
        .filter(after -> !after.equals(before))
        .ifPresent(after -> {
          healths.save(source.id(), after);
          tell(source, before, after);
        });
  }

  private void tell(Source source, @Nullable Health before, Health after) {
    boolean was = before != null && before.state() == Health.State.QUIET;
    boolean is = after.state() == Health.State.QUIET;
    if (before != null && was && !is) {
      outbox.send(
          new SourceHeard(source, before.lastHeard(), after.lastHeard()), Topic.SOURCES_HEALTH);
      LOG.log(
          Level.INFO,
          "Source heard again: source={0} quietSince={1}",
          source.id(),
          before.lastHeard());
    }
    if (is && !was) {
      outbox.send(
          new SourceQuiet(source, after.lastHeard(), after.due(), after.since()),
          Topic.SOURCES_HEALTH);
      LOG.log(
          Level.WARNING,
          "Source has gone quiet: source={0} lastHeard={1} expectedBy={2}",
          source.id(),
          after.lastHeard(),
          after.due());
    }
  }
}
