package org.dragoman.ingest.fetch.page;

import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Source;
import org.dragoman.guard.Guard;
import org.dragoman.ingest.fetch.Conditions;
import org.dragoman.ingest.fetch.Fetched;
import org.dragoman.ingest.fetch.Fetched.Fault;
import org.dragoman.ingest.fetch.Fetcher;
import org.dragoman.ingest.fetch.WebAddress;
import org.dragoman.ingest.format.Document;
import org.dragoman.ingest.format.FeedInfo;
import org.dragoman.ingest.format.Format;
import org.dragoman.ingest.format.Item;
import org.dragoman.ingest.format.Reading;
import org.dragoman.ingest.receipt.Capture;
import org.dragoman.ingest.receipt.DocumentReader;
import org.dragoman.ingest.receipt.Outcome;
import org.dragoman.ingest.receipt.Receipt;
import org.dragoman.ingest.receipt.Way;
import org.dragoman.ingest.source.Policy;
import org.dragoman.ingest.source.Sources;
import org.dragoman.outbox.Transactions;

/**
 * Fetches the page of one item and captures both as one article; where no page comes within a
 * while, the item as its feed had it. Nothing is lost: the item waits in the database until the
 * transaction that captures it.
 */
public final class FetchPage {
  private static final System.Logger LOG = System.getLogger(FetchPage.class.getName());

  private final Sources sources;
  private final AwaitedPages pages;
  private final Fetcher fetcher;
  private final DocumentReader reader;
  private final Capture capture;
  private final Function<Article, String> json;
  private final Transactions transactions;
  private final InstantSource clock;
  private final Patience patience;
  private final Duration politeness;

  /**
   * @param json an article as contract JSON
   */
  public FetchPage(
      Sources sources,
      AwaitedPages pages,
      Fetcher fetcher,
      DocumentReader reader,
      Capture capture,
      Function<Article, String> json,
      Transactions transactions,
      InstantSource clock,
      Patience patience,
      Duration politeness) {
    this.sources = sources;
    this.pages = pages;
    this.fetcher = fetcher;
    this.reader = reader;
    this.capture = capture;
    this.json = json;
    this.transactions = transactions;
    this.clock = clock;
    this.patience = patience;
    this.politeness = politeness;
  }

  private record Followed(Source source, Policy policy) {}

  /** What is captured: which bytes of which way, read as what. */
  private record Taking(Document document, Way way, Reading.Parsed parsed) {}

  private static final class LeaseLost extends RuntimeException {
    private static final long serialVersionUID = 1;

    LeaseLost() {
      super("the lease has run out", null, false, false);
    }
  }

  public void run(Awaited awaited) {
    try {
      attempt(awaited);
    } catch (LeaseLost lost) {
      LOG.log(Level.INFO, "A page was taken over by another worker: url=" + awaited.url());
      transactions.run(() -> pages.release(awaited, clock.instant()));
    }
  }

  private void attempt(Awaited awaited) {
    Optional<Followed> followed =
        transactions.call(() ->
            sources
                .find(awaited.source().id())
                .map(source -> new Followed(source, sources.policy(source.id()))));
    Source source = followed.map(Followed::source).orElse(awaited.source());
    try {
      followed.ifPresentOrElse(
          now -> fetch(awaited, now),
          () -> keep(awaited, source, alone(awaited, "Its source was removed meanwhile.")));
    } catch (LeaseLost lost) {
      throw lost;
    } catch (RuntimeException | StackOverflowError broken) {
      LOG.log(Level.WARNING, "A page could not be kept: url=" + awaited.url(), broken);
      laterOrAlone(
          awaited, source, new Fetched.Failed(Fault.BROKEN, "It could not be kept here.", null));
    }
  }

  private void fetch(Awaited awaited, Followed followed) {
    Source source = followed.source();
    if (!followed.policy().fullPage()) {
      keep(awaited, source, alone(awaited, "The source's pages are fetched no more."));
      return;
    }
    Fetched fetched = ask(awaited, followed.policy());
    if (fetched instanceof Fetched.Changed changed
        && merged(awaited, source, changed) instanceof Optional<Taking> taking
        && taking.isPresent()) {
      keep(awaited, source, taking.get());
      return;
    }
    laterOrAlone(awaited, source, fetched);
  }

  private void laterOrAlone(Awaited awaited, Source source, Fetched fetched) {
    String reason = reason(fetched);
    patience
        .again(awaited, fetched, clock.instant())
        .ifPresentOrElse(
            due ->
                transactions.run(() -> {
                  if (pages.hold(awaited)) {
                    pages.later(awaited, due, reason, free());
                  }
                }),
            () -> keep(awaited, source, alone(awaited, "Its page was not read. " + reason)));
  }

  private Fetched ask(Awaited awaited, Policy policy) {
    try {
      return fetcher.fetch(
          WebAddress.of(awaited.url()),
          Conditions.NONE,
          Guard.privateNetworks(policy.privateNetwork()));
    } catch (IllegalArgumentException noAddress) {
      return new Fetched.Failed(Fault.REFUSED, String.valueOf(noAddress.getMessage()), null);
    }
  }

  private static String reason(Fetched fetched) {
    return switch (fetched) {
      case Fetched.Changed unread -> "No article was found on it.";
      case Fetched.NotModified odd -> "Its host answered that it is known, which was not asked.";
      case Fetched.Gone gone -> "Its host says that it is gone (410).";
      case Fetched.RateLimited limited ->
          "Its host asks for patience (%d).".formatted(limited.answer().status());
      case Fetched.Failed failed -> failed.reason();
    };
  }

  /** Empty where the page is none of this article: a front page, a login, a picture. */
  private Optional<Taking> merged(Awaited awaited, Source source, Fetched.Changed changed) {
    String address = changed.answer().trail().address().toString();
    boolean home =
        changed.answer().trail().address().getPath().length() <= 1
            && !"/".equals(URI.create(WebAddress.of(awaited.url()).toString()).getPath());
    if (home
        || !(reader.read(changed.document(), source) instanceof Reading.Parsed page)
        || page.feed().format() != Format.HTML
        || !(page.items().getFirst() instanceof Item.Readable(Article article, var notes))) {
      return Optional.empty();
    }
    List<String> all = new ArrayList<>(awaited.notes());
    all.addAll(notes);
    all.add(
        Merge.hasMore(awaited.article(), article)
            ? "Its text is its page's; its feed's document is receipt %s."
                .formatted(awaited.receipt())
            : "Its page has no more text than its feed, which is receipt %s."
                .formatted(awaited.receipt()));
    Item item = new Item.Readable(Merge.of(awaited.article(), article), all);
    return Optional.of(
        new Taking(
            changed.document(),
            new Way(Way.Kind.PAGE, address, changed.answer().headers()),
            new Reading.Parsed(page.feed(), List.of(item))));
  }

  private Taking alone(Awaited awaited, String note) {
    List<String> notes = new ArrayList<>(awaited.notes());
    notes.add(note);
    byte[] article = json.apply(awaited.article()).getBytes(StandardCharsets.UTF_8);
    return new Taking(
        new Document(article, "application/json", null, null),
        new Way(Way.Kind.PAGE, awaited.url(), Map.of()),
        new Reading.Parsed(
            FeedInfo.of(Format.ARTICLE), List.of(new Item.Readable(awaited.article(), notes))));
  }

  private void keep(Awaited awaited, Source source, Taking taking) {
    capture.keep(
        source,
        taking.document(),
        taking.way(),
        taking.parsed(),
        () -> {
          if (!pages.hold(awaited)) {
            throw new LeaseLost();
          }
        },
        receipt -> done(awaited, receipt));
  }

  private void done(Awaited awaited, Receipt receipt) {
    if (receipt.articles().getFirst() instanceof Outcome.Taken taken) {
      pages.done(awaited, taken.id(), taken.version(), free());
    } else {
      pages.done(awaited, null, 0, free());
    }
  }

  private Instant free() {
    return clock.instant().plus(politeness);
  }
}
