package org.dragoman.ingest.receipt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.dragoman.contracts.article.Source;
import org.dragoman.contracts.event.ArticleCaptured;
import org.dragoman.contracts.event.ArticleWithdrawn;
import org.dragoman.contracts.event.Event;
import org.dragoman.contracts.event.Topic;
import org.dragoman.ingest.article.Articles;
import org.dragoman.ingest.article.Articles.Held;
import org.dragoman.ingest.article.Candidate;
import org.dragoman.ingest.article.Decision;
import org.dragoman.ingest.article.Standing;
import org.dragoman.outbox.Outbox;

/** Judges arrivals in the document's order and writes what follows from it, under their locks. */
public final class Registrar {
  private final Articles articles;
  private final Outbox outbox;

  public Registrar(Articles articles, Outbox outbox) {
    this.articles = articles;
    this.outbox = outbox;
  }

  /** The document being taken in. */
  record Occasion(Source source, UUID receipt, Instant at) {}

  List<Outcome> register(List<Arrival> arrivals, Occasion occasion) {
    List<String> keys = arrivals.stream().flatMap(Registrar::key).toList();
    // A key that comes twice in one document is judged twice, the second time against the first.
    Map<String, Held> held = new HashMap<>(articles.hold(occasion.source().id(), keys));
    List<Outcome> outcomes = new ArrayList<>();
    for (Arrival arrival : arrivals) {
      outcomes.add(
          switch (arrival) {
            case Arrival.Refused(String reason, String id) -> new Outcome.Refused(reason, id);
            case Arrival.Identified(Candidate candidate, List<String> notes) ->
                judge(candidate, notes, held, occasion);
          });
    }
    return outcomes;
  }

  private static Stream<String> key(Arrival arrival) {
    return arrival instanceof Arrival.Identified(Candidate candidate, var notes)
        ? Stream.of(candidate.key())
        : Stream.empty();
  }

  private Outcome judge(
      Candidate candidate, List<String> notes, Map<String, Held> held, Occasion occasion) {
    Held before = held.get(candidate.key());
    if (before == null) {
      throw new IllegalStateException("a key was not held: " + candidate.key());
    }
    Decision decision = Decision.of(before.standing(), candidate);
    switch (decision) {
      case Decision.New(Standing after) -> keep(candidate, before.id(), after, occasion);
      case Decision.Updated(Standing after) -> keep(candidate, before.id(), after, occasion);
      case Decision.Unchanged(Standing after) -> {
        if (!after.equals(before.standing())) {
          articles.stamp(before.id(), after);
        }
      }
      case Decision.Older older -> {}
    }
    held.put(candidate.key(), new Held(before.id(), decision.standing()));
    return new Outcome.Taken(
        before.id(),
        candidate.article().externalId(),
        candidate.article().title(),
        decision.standing().version(),
        decision.outcome(),
        notes);
  }

  private void keep(Candidate candidate, UUID id, Standing after, Occasion occasion) {
    articles.add(occasion.source().id(), id, candidate, after, occasion.receipt(), occasion.at());
    outbox.send(event(candidate, id, after, occasion), Topic.ARTICLES_RAW);
  }

  private static Event event(Candidate candidate, UUID id, Standing after, Occasion occasion) {
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
}
