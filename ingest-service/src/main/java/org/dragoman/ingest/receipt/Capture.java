package org.dragoman.ingest.receipt;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Source;
import org.dragoman.ingest.article.Candidate;
import org.dragoman.ingest.article.Fingerprint;
import org.dragoman.ingest.format.Document;
import org.dragoman.ingest.format.Reading;
import org.dragoman.ingest.identity.Digest;
import org.dragoman.ingest.identity.Identities;
import org.dragoman.ingest.identity.Identities.InForce;
import org.dragoman.ingest.identity.IdentityPolicy;
import org.dragoman.ingest.identity.Sighting;
import org.dragoman.ingest.identity.Verdict;
import org.dragoman.ingest.source.Sources;
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
  private final Sources sources;
  private final Identities identities;
  private final Rekeying rekeying;
  private final Receipts receipts;
  private final Transactions transactions;
  private final Fingerprint fingerprint;
  private final Tally tally;
  private final Clock clock;

  public Capture(
      DocumentReader reader,
      Registrar registrar,
      FullPages pages,
      Sources sources,
      Identities identities,
      Rekeying rekeying,
      Receipts receipts,
      Transactions transactions,
      Fingerprint fingerprint,
      Tally tally,
      Clock clock) {
    this.reader = reader;
    this.registrar = registrar;
    this.pages = pages;
    this.sources = sources;
    this.identities = identities;
    this.rekeying = rekeying;
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
    return keep(source, document, way, parsed, () -> {}, alongside);
  }

  /**
   * Keeps what was read already.
   *
   * @param first what is to be locked before any key or article is, where others lock it in that
   *     order; if it throws, nothing is kept. It is run again with everything else where the
   *     database ends a transaction for another one's sake
   */
  public Intake keep(
      Source source,
      Document document,
      Way way,
      Reading.Parsed parsed,
      Runnable first,
      Consumer<Receipt> alongside) {
    Instant at = clock.instant();
    List<Arrival> arrivals =
        parsed.items().stream().map(item -> Arrival.of(item, fingerprint, at)).toList();
    Taking taking = new Taking(source, document, way, parsed, arrivals, first, alongside);
    Written written =
        transactions
            .call(() -> write(taking, true))
            .or(() -> {
              rekeying.run(source, taking.articles());
              return transactions.call(() -> write(taking, false));
            })
            .orElseThrow();
    Receipt receipt = written.receipt();
    tally.taken(receipt);
    if (written.doubts()) {
      rekeying.consider(source);
    }
    return receipt.nothingTaken() ? new Intake.NothingTaken(receipt) : new Intake.Taken(receipt);
  }

  /** A document that was read. */
  private record Taking(
      Source source,
      Document document,
      Way way,
      Reading.Parsed parsed,
      List<Arrival> arrivals,
      Runnable first,
      Consumer<Receipt> alongside) {

    List<Article> articles() {
      return arrivals.stream()
          .flatMap(arrival ->
              arrival instanceof Arrival.Identified(Candidate candidate, var keys, var notes)
                  ? Stream.of(candidate.article())
                  : Stream.empty())
          .toList();
    }
  }

  /**
   * @param doubts whether any item speaks against ids that are still trusted
   */
  private record Written(Receipt receipt, boolean doubts) {}

  /**
   * Empty, and nothing written, where by what the source's articles are told apart must be looked
   * at first.
   *
   * @param asking whether it may be
   */
  private Optional<Written> write(Taking taking, boolean asking) {
    InForce identity = identity(taking.source().id());
    if (asking && isInDoubt(identity, taking)) {
      return Optional.empty();
    }
    taking.first().run();
    Registrar.Occasion occasion =
        new Registrar.Occasion(
            taking.source(), UUID.randomUUID(), taking.way(), clock.instant(), identity);
    Registrar.Registered registered =
        registrar.register(withoutWaiting(taking, occasion), occasion);
    byte[] content = taking.document().content();
    Receipt receipt =
        new Receipt(
            occasion.receipt(),
            occasion.source().id(),
            occasion.at(),
            taking.way(),
            taking.document().contentType(),
            taking.parsed().feed().format().label(),
            Digest.sha256(content),
            content.length,
            registered.outcomes());
    receipts.add(receipt, content);
    taking.alongside().accept(receipt);
    boolean doubts = identity.applied() == IdentityPolicy.AUTO && registered.doubts() > 0;
    return Optional.of(new Written(receipt, doubts));
  }

  private InForce identity(String source) {
    return identities
        .hold(source)
        .orElseGet(() -> {
          InForce first = InForce.first(sources.policy(source).identity(), clock.instant());
          identities.save(source, first);
          return first;
        });
  }

  /** An admin has set another policy, or the document itself shows that its ids are none. */
  private boolean isInDoubt(InForce identity, Taking taking) {
    String source = taking.source().id();
    return sources.find(source).isPresent()
            && identity.configured() != sources.policy(source).identity()
        || identity.applied() == IdentityPolicy.AUTO
            && rekeying.isDue(source)
            && Verdict.speaksAgainstIds(sightings(taking));
  }

  private static List<Sighting> sightings(Taking taking) {
    UUID document = new UUID(0, 0);
    return taking.articles().stream().map(article -> new Sighting(document, article)).toList();
  }

  /** Items that wait for their page stand in their place, and are registered later. */
  private List<Arrival> withoutWaiting(Taking taking, Registrar.Occasion occasion) {
    if (taking.way().kind() == Way.Kind.PAGE) {
      return taking.arrivals();
    }
    Reading.Parsed parsed = taking.parsed();
    List<Optional<Outcome>> waiting =
        pages.await(
            occasion.source(), parsed.feed(), parsed.items(), occasion.receipt(), occasion.at());
    return IntStream.range(0, waiting.size())
        .mapToObj(
            i -> waiting.get(i).<Arrival>map(Arrival.Waiting::new).orElse(taking.arrivals().get(i)))
        .toList();
  }
}
