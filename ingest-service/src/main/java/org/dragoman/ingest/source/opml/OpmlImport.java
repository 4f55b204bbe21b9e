package org.dragoman.ingest.source.opml;

import java.util.List;
import org.dragoman.ingest.source.Sources;
import org.dragoman.outbox.Transactions;

/** Takes a list of subscriptions in: all that is new of it, in one transaction. */
public final class OpmlImport {
  private final Sources sources;
  private final Transactions transactions;

  public OpmlImport(Sources sources, Transactions transactions) {
    this.sources = sources;
    this.transactions = transactions;
  }

  /** What came of it. */
  public sealed interface Result {
    record Done(ImportPlan plan) implements Result {}

    /** {@code reason} is one sentence. */
    record Unreadable(String reason) implements Result {}
  }

  public Result take(byte[] document) {
    return switch (OpmlReader.read(document)) {
      case Opml.Unreadable(String reason) -> new Result.Unreadable(reason);
      case Opml.Listed(List<Outline> outlines) ->
          new Result.Done(transactions.call(() -> add(outlines)));
    };
  }

  private ImportPlan add(List<Outline> outlines) {
    ImportPlan plan = ImportPlan.of(outlines, sources.all());
    plan.added().forEach(sources::save);
    return plan;
  }
}
