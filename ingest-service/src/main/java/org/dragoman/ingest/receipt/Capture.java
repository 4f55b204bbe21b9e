package org.dragoman.ingest.receipt;

import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.dragoman.contracts.article.Source;
import org.dragoman.ingest.article.Fingerprint;
import org.dragoman.ingest.format.Document;
import org.dragoman.ingest.format.Reading;
import org.dragoman.ingest.identity.Digest;
import org.dragoman.outbox.Transactions;

/**
 * Takes a document in. Reading comes before the transaction; within it the keys are locked, each
 * arrival is judged against what stands, and articles, events and receipt are written. When {@link
 * #take} returns, all of it is committed.
 */
public final class Capture {
  private final DocumentReader reader;
  private final Registrar registrar;
  private final FullPages pages;
  private final Receipts receipts;
  private final Transactions transactions;
  private final Fingerprint fingerprint;
  private final Tally tally;
  private final Clock clock;

  public Capture(
      DocumentReader reader,
      Registrar registrar,
      FullPages pages,
      Receipts receipts,
      Transactions transactions,
      Fingerprint fingerprint,
      Tally tally,
      Clock clock) {
    this.reader = reader;
    this.registrar = registrar;
    this.pages = pages;
    this.receipts = receipts;
    this.transactions = transactions;
    this.fingerprint = fingerprint;
    this.tally = tally;
    this.clock = clock;
  }

  public Intake take(Source source, Document document, Way way) {
    Reading reading = reader.read(document, source);
    if (!(reading instanceof Reading.Parsed parsed)) {
      tally.unread(reading);
      return new Intake.Unread(reading);
    }
    return keep(source, document, way, parsed, receipt -> {});
  }

  /**
   * Keeps what was read already.
   *
   * @param alongside what is to be committed together with it; if it throws, nothing is
   */
  public Intake keep(
      Source source,
      Document document,
      Way way,
      Reading.Parsed parsed,
      Consumer<Receipt> alongside) {
    Instant at = clock.instant();
    List<Arrival> arrivals =
        parsed.items().stream().map(item -> Arrival.of(item, fingerprint, at)).toList();
    Receipt receipt =
        transactions.call(() -> {
          Receipt written = write(source, document, way, parsed, arrivals);
          alongside.accept(written);
          return written;
        });
    tally.taken(receipt);
    return receipt.nothingTaken() ? new Intake.NothingTaken(receipt) : new Intake.Taken(receipt);
  }

  private Receipt write(
      Source source, Document document, Way way, Reading.Parsed parsed, List<Arrival> arrivals) {
    Registrar.Occasion occasion =
        new Registrar.Occasion(source, UUID.randomUUID(), clock.instant());
    Receipt receipt =
        new Receipt(
            occasion.receipt(),
            source.id(),
            occasion.at(),
            way,
            document.contentType(),
            parsed.feed().format().label(),
            Digest.sha256(document.content()),
            document.content().length,
            outcomes(parsed, way, arrivals, occasion));
    receipts.add(receipt, document.content());
    return receipt;
  }

  /** Items that wait for their page stand in their place, and are registered later. */
  private List<Outcome> outcomes(
      Reading.Parsed parsed, Way way, List<Arrival> arrivals, Registrar.Occasion occasion) {
    if (way.kind() == Way.Kind.PAGE) {
      return registrar.register(arrivals, occasion);
    }
    List<Optional<Outcome>> waiting =
        pages.await(
            occasion.source(), parsed.feed(), parsed.items(), occasion.receipt(), occasion.at());
    List<Arrival> now =
        IntStream.range(0, arrivals.size())
            .filter(i -> waiting.get(i).isEmpty())
            .mapToObj(arrivals::get)
            .toList();
    Iterator<Outcome> registered = registrar.register(now, occasion).iterator();
    return waiting.stream().map(outcome -> outcome.orElseGet(registered::next)).toList();
  }
}
