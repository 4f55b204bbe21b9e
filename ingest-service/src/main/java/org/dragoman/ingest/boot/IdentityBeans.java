package org.dragoman.ingest.boot;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.dragoman.events.json.EventJson;
import org.dragoman.ingest.article.Articles;
import org.dragoman.ingest.article.Evidence;
import org.dragoman.ingest.article.Keyring;
import org.dragoman.ingest.article.db.DbEvidence;
import org.dragoman.ingest.article.db.DbKeyring;
import org.dragoman.ingest.identity.Identities;
import org.dragoman.ingest.identity.db.DbIdentities;
import org.dragoman.ingest.quiet.Healths;
import org.dragoman.ingest.quiet.Listening;
import org.dragoman.ingest.quiet.db.DbHealths;
import org.dragoman.ingest.receipt.DocumentReader;
import org.dragoman.ingest.receipt.Expiry;
import org.dragoman.ingest.receipt.Receipts;
import org.dragoman.ingest.receipt.Rekeying;
import org.dragoman.ingest.receipt.Reread;
import org.dragoman.ingest.receipt.Tally;
import org.dragoman.ingest.source.Sources;
import org.dragoman.ingest.turn.Turns;
import org.dragoman.ingest.turn.db.DbTurns;
import org.dragoman.outbox.Outbox;
import org.dragoman.outbox.Transactions;

/** Wires what tells articles apart, the evidence for it, and what listens to their sources. */
final class IdentityBeans {

  @Produces
  @Singleton
  Evidence evidence(EntityManager entities) {
    return new DbEvidence(entities, EventJson.mapper());
  }

  @Produces
  @Singleton
  Keyring keyring(EntityManager entities) {
    return new DbKeyring(entities, EventJson.mapper());
  }

  @Produces
  @Singleton
  Identities identities(EntityManager entities) {
    return new DbIdentities(entities);
  }

  @Produces
  @Singleton
  Rekeying rekeying(
      Sources sources,
      Identities identities,
      Keyring keyring,
      Evidence evidence,
      Receipts receipts,
      DocumentReader reader,
      Transactions transactions,
      Tally tally,
      Clock clock) {
    return new Rekeying(
        sources,
        identities,
        keyring,
        evidence,
        new Reread(receipts, reader, transactions),
        transactions,
        tally,
        clock);
  }

  @Produces
  @Singleton
  Expiry expiry(
      Receipts receipts,
      Sources sources,
      Transactions transactions,
      EvidenceConfig config,
      Clock clock) {
    return new Expiry(receipts, sources, transactions, config.retention(), clock);
  }

  @Produces
  @Singleton
  Healths healths(EntityManager entities) {
    return new DbHealths(entities);
  }

  @Produces
  @Singleton
  Listening listening(
      Sources sources,
      Articles articles,
      Healths healths,
      Outbox outbox,
      Transactions transactions,
      Clock clock) {
    return new Listening(sources, articles, healths, outbox, transactions, clock);
  }

  @Produces
  @Singleton
  Turns turns(EntityManager entities) {
    return new DbTurns(entities);
  }
}
