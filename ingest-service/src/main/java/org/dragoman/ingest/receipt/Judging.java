package org.dragoman.ingest.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.event.ArticleCaptured;
import org.dragoman.contracts.event.ArticleWithdrawn;
import org.dragoman.contracts.event.Event;
import org.dragoman.contracts.event.Topic;
import org.dragoman.ingest.article.Articles;
import org.dragoman.ingest.article.Articles.Held;
import org.dragoman.ingest.article.Candidate;
import org.dragoman.ingest.article.Changes;
import org.dragoman.ingest.article.Decision;
import org.dragoman.ingest.article.Diff;
import org.dragoman.ingest.article.Evidence.Before;
import org.dragoman.ingest.article.Evidence.Decided;
import org.dragoman.ingest.article.Evidence.Ground;
import org.dragoman.ingest.article.Standing;
import org.dragoman.ingest.identity.Alike;
import org.dragoman.ingest.identity.Doubt;
import org.dragoman.ingest.identity.IdentityPolicy;
import org.dragoman.ingest.identity.Key;
import org.dragoman.ingest.identity.KeyKind;
import org.dragoman.ingest.identity.Match;
import org.dragoman.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** The judgement on one document: item by item, each against what those before it left. */
final class Judging {
  private final Articles articles;
  private final Outbox outbox;
  private final Registrar.Occasion occasion;
  private final List<Arrival> arrivals;
  private final IdentityPolicy policy;
  private final Holding holding;
  private final List<Decided> decisions = new ArrayList<>();

  Judging(Articles articles, Outbox outbox, Registrar.Occasion occasion, List<Arrival> arrivals) {
    this.articles = articles;
    this.outbox = outbox;
    this.occasion = occasion;
    this.arrivals = arrivals;
    this.policy = occasion.identity().applied();
    this.holding = Holding.of(articles, occasion.source().id(), policy, arrivals);
  }

  List<Decided> decisions() {
    return decisions;
  }

  List<Outcome> all() {
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < arrivals.size(); i++) {
      outcomes.add(
          switch (arrivals.get(i)) {
            case Arrival.Refused refused -> refuse(i, refused);
            case Arrival.Waiting(Outcome outcome) -> outcome;
            case Arrival.Identified identified -> judge(i, identified);
          });
    }
    holding.settle();
    return outcomes;
  }

  private Outcome refuse(int item, Arrival.Refused refused) {
    UUID article = holding.ledBy(refused.key());
    Held held = holding.article(article);
    if (article != null && held != null && refused.key() != null) {
      String key = refused.key().text();
      decide(
          item,
          article,
          "refused",
          held.standing().version(),
          null,
          new Ground(
              refused.reason(),
              way(),
              occasion.way().address(),
              policy,
              key,
              List.of(key),
              null,
              null,
              Before.of(held.standing()),
              null,
              List.of()));
    }
    return new Outcome.Refused(refused.reason(), refused.externalId());
  }

  private Outcome judge(int item, Arrival.Identified arrival) {
    List<Key> keys = arrival.keys().under(policy);
    Match match =
        holding
            .leads()
            .match(keys, policy, arrival.candidate().isWithdrawal(), id -> sameText(id, arrival));
    return switch (match) {
      case Match.Found(UUID id, String by) -> judge(item, arrival, keys, id, by, null);
      case Match.Renamed(UUID id, String by) -> judge(item, arrival, keys, id, by, Doubt.CHANGED);
      case Match.None() ->
          judge(item, arrival, keys, holding.reserved(keys.getFirst()), null, null);
      case Match.Ambiguous(String by) ->
          new Outcome.Refused(
              "A withdrawal must name one article; \"%s\" stands for several of this source."
                  .formatted(by),
              arrival.candidate().article().externalId());
    };
  }

  private boolean sameText(UUID id, Arrival.Identified arrival) {
    Held held = holding.article(id);
    return held != null
        && held.text() != null
        && held.text().equals(Alike.text(arrival.candidate().article()));
  }

  private Outcome judge(
      int item,
      Arrival.Identified arrival,
      List<Key> keys,
      UUID id,
      @Nullable String by,
      @Nullable Doubt known) {
    Candidate candidate = arrival.candidate();
    Held before = holding.article(id);
    Decision decision = Decision.of(before == null ? null : before.standing(), candidate);
    Article older = decision instanceof Decision.Updated ? articles.current(id) : null;
    Changes changes = older == null ? null : Diff.between(older, candidate.article());
    Doubt doubt = known == null && older != null ? reused(by, older, candidate) : known;
    write(decision, candidate, id, before, changes);
    follow(arrival, keys, id, by, decision, known);
    decide(
        item,
        id,
        decision.outcome(),
        decision.standing().version(),
        doubt,
        new Ground(
            reason(decision, by, keys, known),
            way(),
            occasion.way().address(),
            policy,
            by,
            keys.stream().map(Key::text).toList(),
            candidate.hash(),
            candidate.stamp(),
            Before.of(before == null ? null : before.standing()),
            changes == null ? null : changes.inWords(),
            arrival.notes()));
    return new Outcome.Taken(
        id,
        candidate.article().externalId(),
        candidate.article().title(),
        decision.standing().version(),
        decision.outcome(),
        arrival.notes());
  }

  /** A withdrawal need not look like what it withdraws. */
  private static @Nullable Doubt reused(@Nullable String by, Article older, Candidate candidate) {
    boolean byGuid = by != null && by.startsWith(KeyKind.GUID.prefix());
    return byGuid && !candidate.isWithdrawal() && Alike.isAnother(older, candidate.article())
        ? Doubt.REUSED
        : null;
  }

  private static String reason(
      Decision decision, @Nullable String by, List<Key> keys, @Nullable Doubt renamed) {
    if (renamed == Doubt.CHANGED) {
      return "Its id is new, but address and text are those of an article of another id. "
          + decision.reason();
    }
    return by == null || by.equals(keys.getFirst().text())
        ? decision.reason()
        : "It has no stronger key in common with the article than \"%s\". ".formatted(by)
            + decision.reason();
  }

  private void write(
      Decision decision,
      Candidate candidate,
      UUID id,
      @Nullable Held before,
      @Nullable Changes changes) {
    Standing after = decision.standing();
    String text = before == null ? null : before.text();
    switch (decision) {
      case Decision.New _, Decision.Updated _ -> {
        text = Alike.text(candidate.article());
        keep(candidate, id, after, text, changes);
      }
      case Decision.Unchanged _ -> {
        if (before == null || !after.equals(before.standing())) {
          articles.stamp(id, after);
        }
      }
      case Decision.Older _ -> {}
    }
    holding.stands(id, new Held(after, text));
  }

  /** From now on its keys lead to the article, too. */
  private void follow(
      Arrival.Identified arrival,
      List<Key> keys,
      UUID id,
      @Nullable String by,
      Decision decision,
      @Nullable Doubt renamed) {
    boolean bySecondary = by != null && by.startsWith(Key.ALSO) && renamed == null;
    boolean known = keys.getFirst().text().equals(by);
    if (!bySecondary && !known) {
      holding.lead(keys.getFirst(), id);
    }
    boolean kept = decision instanceof Decision.New || decision instanceof Decision.Updated;
    if (kept && (by == null || !arrival.candidate().isWithdrawal()) || renamed != null) {
      holding.also(arrival.keys().secondary(policy), id);
    }
  }

  private void keep(
      Candidate candidate,
      UUID id,
      Standing after,
      @Nullable String text,
      @Nullable Changes changes) {
    articles.add(
        new Articles.Arrived(occasion.source().id(), id, occasion.receipt(), occasion.at(), text),
        candidate,
        after,
        changes);
    outbox.send(event(candidate, id, after), Topic.ARTICLES_RAW);
  }

  private Event event(Candidate candidate, UUID id, Standing after) {
    return candidate.isWithdrawal()
        ? new ArticleWithdrawn(
            id.toString(),
            after.version(),
            occasion.source(),
            candidate.article().editorNote(),
            occasion.at())
        : new ArticleCaptured(
            id.toString(), after.version(), occasion.source(), occasion.at(), candidate.article());
  }

  private String way() {
    return occasion.way().kind().name().toLowerCase(Locale.ROOT);
  }

  private void decide(
      int item, UUID id, String outcome, int version, @Nullable Doubt doubt, Ground why) {
    decisions.add(
        new Decided(id, occasion.receipt(), item, outcome, version, doubt, occasion.at(), why));
  }
}
