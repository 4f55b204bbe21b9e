package org.dragoman.ingest.fetch;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.dragoman.contracts.article.Source;
import org.dragoman.guard.Guard;
import org.dragoman.ingest.fetch.Judge.Poll;
import org.dragoman.ingest.fetch.Visit.Counts;
import org.dragoman.ingest.fetch.Visit.Outcome;
import org.dragoman.ingest.format.FeedHints;
import org.dragoman.ingest.identity.Digest;
import org.dragoman.ingest.source.Policy;
import org.dragoman.ingest.source.Sources;
import org.dragoman.outbox.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * Polls one feed. What it brings is captured in the same transaction that remembers its validators:
 * never before, else a crash would lose a change, for the host would say that nothing is new.
 */
public final class PollFeed {
  private static final System.Logger LOG = System.getLogger(PollFeed.class.getName());

  /** Hosts whose validators lie exist; now and then they are not asked about. */
  private static final Duration VALIDATORS_LAST = Duration.ofDays(7);

  /**
   * @param politeness between two requests to one host
   * @param olderPages most pages of a feed that are followed to close a gap
   * @param pushed interval of a feed that a hub brings, and that is polled to make sure
   */
  public record Settings(Duration politeness, int olderPages, Duration pushed) {}

  private final Sources sources;
  private final Polls polls;
  private final Pushed pushed;
  private final Fetcher fetcher;
  private final FeedIntake intake;
  private final Judge judge;
  private final Transactions transactions;
  private final Tally tally;
  private final InstantSource clock;
  private final Settings settings;

  public PollFeed(
      Sources sources,
      Polls polls,
      Pushed pushed,
      Fetcher fetcher,
      FeedIntake intake,
      Schedule schedule,
      Transactions transactions,
      Tally tally,
      InstantSource clock,
      Settings settings) {
    this.sources = sources;
    this.polls = polls;
    this.pushed = pushed;
    this.fetcher = fetcher;
    this.intake = intake;
    this.judge = new Judge(schedule, settings.politeness());
    this.transactions = transactions;
    this.tally = tally;
    this.clock = clock;
    this.settings = settings;
  }

  /**
   * @param interval between its polls, if that is fixed
   */
  private record Followed(Source source, Policy policy, @Nullable Duration interval) {}

  private Followed followed(Source source) {
    Policy policy = sources.policy(source.id());
    boolean rarely = policy.interval() == null && pushed.isLive(source.id());
    return new Followed(source, policy, rarely ? settings.pushed() : policy.interval());
  }

  public void run(Due due) {
    Optional<Followed> followed =
        transactions.call(() -> sources.find(due.source()).map(this::followed));
    if (followed.isEmpty()) {
      transactions.run(() -> polls.release(due, clock.instant()));
      return;
    }
    Instant at = clock.instant();
    Fetched fetched = fetch(due, followed.get().policy(), at);
    Poll poll = new Poll(due, followed.get().interval(), at, clock.instant());
    try {
      judge(poll, followed.get().source(), fetched);
    } catch (FeedIntake.LeaseLost lost) {
      LOG.log(Level.INFO, "A poll was taken over by another worker: source=" + due.source());
      transactions.run(() -> polls.release(due, clock.instant()));
    } catch (RuntimeException broken) {
      LOG.log(Level.WARNING, "A fetched feed could not be kept: source=" + due.source(), broken);
      finish(
          judge.bad(
              poll, Outcome.FAILED, false, "It was fetched and could not be kept here.", null),
          poll);
    }
  }

  private Fetched fetch(Due due, Policy policy, Instant at) {
    Due.Older older = due.older();
    boolean anew =
        older != null
            || due.validatorsAt() == null
            || due.validatorsAt().plus(VALIDATORS_LAST).isBefore(at);
    try {
      return fetcher.fetch(
          WebAddress.of(older == null ? due.address() : older.address()),
          anew ? Conditions.NONE : due.validators(),
          Guard.privateNetworks(policy.privateNetwork()));
    } catch (IllegalArgumentException noAddress) {
      return new Fetched.Failed(
          Fetched.Fault.REFUSED, String.valueOf(noAddress.getMessage()), null);
    }
  }

  private void judge(Poll poll, Source source, Fetched fetched) {
    switch (fetched) {
      case Fetched.Changed changed -> changed(poll, source, changed);
      case Fetched.NotModified(Answer answer) ->
          finish(judge.good(poll, same(poll, Outcome.NOT_MODIFIED, answer, null)), poll);
      case Fetched.Gone(Answer answer) -> finish(judge.gone(poll, answer), poll);
      case Fetched.RateLimited limited -> finish(judge.limited(poll, limited), poll);
      case Fetched.Failed(var fault, var reason, var answer) ->
          finish(
              judge.bad(poll, Outcome.FAILED, fault == Fetched.Fault.DENIED, reason, answer), poll);
    }
  }

  private static Judge.Good same(
      Poll poll, Outcome outcome, Answer answer, Verdict.@Nullable Seen seen) {
    return new Judge.Good(outcome, answer, Counts.NONE, poll.due().hints(), seen, null);
  }

  private void changed(Poll poll, Source source, Fetched.Changed changed) {
    String sha256 = Digest.sha256(changed.document().content());
    boolean older = poll.due().older() != null;
    if (!older && sha256.equals(poll.due().sha256())) {
      Verdict.Seen seen = seen(poll, changed, sha256, null);
      finish(judge.good(poll, same(poll, Outcome.UNCHANGED, changed.answer(), seen)), poll);
      return;
    }
    switch (intake.read(source, changed.document())) {
      case FeedIntake.Read.Unreadable(String reason) ->
          finish(judge.bad(poll, Outcome.UNREADABLE, false, reason, changed.answer()), poll);
      case FeedIntake.Read.Empty() ->
          finish(
              judge.good(
                  poll,
                  same(
                      poll,
                      Outcome.UNCHANGED,
                      changed.answer(),
                      older ? null : seen(poll, changed, sha256, null))),
              poll);
      case FeedIntake.Read.Feed feed -> keep(poll, source, changed, feed, sha256);
    }
  }

  private void keep(
      Poll poll, Source source, Fetched.Changed changed, FeedIntake.Read.Feed feed, String sha256) {
    Due due = poll.due();
    String refused = feed.refusedWhole();
    if (refused != null && refused.equals(due.reason())) {
      // It was kept once with this reason: that is evidence enough.
      finish(judge.bad(poll, Outcome.UNREADABLE, false, refused, changed.answer()), poll);
      return;
    }
    intake.keep(
        source,
        changed,
        feed,
        () -> polls.hold(due),
        counts -> {
          Verdict verdict =
              refused == null
                  ? judge.good(poll, taken(poll, changed, feed, sha256, counts))
                  : judge.bad(poll, Outcome.UNREADABLE, false, refused, changed.answer());
          polls.finish(due, verdict, poll.now().plus(settings.politeness()));
          tally.polled(verdict.visit().outcome());
        });
  }

  private Judge.Good taken(
      Poll poll, Fetched.Changed changed, FeedIntake.Read.Feed feed, String sha256, Counts counts) {
    boolean page = poll.due().older() != null;
    boolean any = counts.added() + counts.updated() > 0;
    FeedHints hints = HubLinks.over(feed.parsed().feed().hints(), changed.answer());
    return new Judge.Good(
        any ? Outcome.CHANGED : Outcome.UNCHANGED,
        changed.answer(),
        counts,
        page ? poll.due().hints() : hints,
        page ? null : seen(poll, changed, sha256, hints),
        older(poll.due(), hints, counts));
  }

  /**
   * The page before this one (RFC 5005), where nothing on this one was known: something may have
   * come and gone in between. Not on the first poll: an archive is not what a new source is for.
   */
  private Due.@Nullable Older older(Due due, FeedHints hints, Counts counts) {
    boolean gap = counts.added() > 0 && counts.updated() + counts.unchanged() == 0;
    int left = due.older() == null ? settings.olderPages() : due.older().left();
    String next = hints.next();
    return gap && left > 0 && next != null && !due.first() ? new Due.Older(next, left - 1) : null;
  }

  private static Verdict.Seen seen(
      Poll poll, Fetched.Changed changed, String sha256, @Nullable FeedHints hints) {
    return new Verdict.Seen(changed.answer().validators(), poll.at(), sha256, hints);
  }

  private void finish(Verdict verdict, Poll poll) {
    transactions.run(() -> {
      if (polls.hold(poll.due())) {
        polls.finish(poll.due(), verdict, hostFreeAt(verdict, poll));
      }
    });
    tally.polled(verdict.visit().outcome());
    if (verdict.reason() != null) {
      LOG.log(
          Level.INFO,
          "A poll failed: source={0} state={1} reason={2}",
          poll.due().source(),
          verdict.next().state(),
          verdict.reason());
    }
  }

  /** A host that asks for patience asks for all of its feeds, though not for ever. */
  private Instant hostFreeAt(Verdict verdict, Poll poll) {
    Instant polite = poll.now().plus(settings.politeness());
    if (verdict.visit().outcome() != Outcome.RATE_LIMITED) {
      return polite;
    }
    Instant atMost = poll.now().plus(Duration.ofMinutes(10));
    return verdict.next().at().isBefore(atMost) ? verdict.next().at() : atMost;
  }
}
