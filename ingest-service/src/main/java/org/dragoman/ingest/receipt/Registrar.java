package org.dragoman.ingest.receipt;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dragoman.contracts.article.Source;
import org.dragoman.ingest.article.Articles;
import org.dragoman.ingest.article.Evidence;
import org.dragoman.ingest.identity.Identities.InForce;
import org.dragoman.outbox.Outbox;

/** Judges arrivals in the document's order and writes what follows from it, under their locks. */
public final class Registrar {
  private final Articles articles;
  private final Evidence evidence;
  private final Outbox outbox;

  public Registrar(Articles articles, Evidence evidence, Outbox outbox) {
    this.articles = articles;
    this.evidence = evidence;
    this.outbox = outbox;
  }

  /** The document being taken in, and by what its items are told apart. */
  record Occasion(Source source, UUID receipt, Way way, Instant at, InForce identity) {}

  /**
   * @param doubts how many of the items speak against the source's ids
   */
  record Registered(List<Outcome> outcomes, int doubts) {}

  Registered register(List<Arrival> arrivals, Occasion occasion) {
    Judging judging = new Judging(articles, outbox, occasion, arrivals);
    List<Outcome> outcomes = judging.all();
    evidence.add(occasion.source().id(), judging.decisions());
    int doubts = (int) judging.decisions().stream().filter(each -> each.doubt() != null).count();
    return new Registered(outcomes, doubts);
  }
}
