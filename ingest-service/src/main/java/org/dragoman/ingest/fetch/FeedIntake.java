package org.dragoman.ingest.fetch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.dragoman.contracts.article.Source;
import org.dragoman.ingest.fetch.Visit.Counts;
import org.dragoman.ingest.format.Document;
import org.dragoman.ingest.format.Format;
import org.dragoman.ingest.format.Item;
import org.dragoman.ingest.format.Reading;
import org.dragoman.ingest.receipt.Capture;
import org.dragoman.ingest.receipt.DocumentReader;
import org.dragoman.ingest.receipt.Outcome;
import org.dragoman.ingest.receipt.Receipt;
import org.dragoman.ingest.receipt.Way;
import org.jspecify.annotations.Nullable;

/** Takes in what a poll brought, if it is a feed. */
public final class FeedIntake {
  private static final Pattern PAGE =
      Pattern.compile(
          "(?is)^\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:!doctype\\s+html|html)\\b");
  private static final int START = 2_000;

  private final DocumentReader reader;
  private final Capture capture;

  public FeedIntake(DocumentReader reader, Capture capture) {
    this.reader = reader;
    this.capture = capture;
  }

  /** What a document turned out to be. */
  sealed interface Read {
    record Feed(Reading.Parsed parsed) implements Read {
      /** The reason, if every item was refused. */
      @Nullable String refusedWhole() {
        return parsed.items().stream().allMatch(Item.Refused.class::isInstance)
                && parsed.items().getFirst() instanceof Item.Refused first
            ? "Every item of the feed is refused, the first one because: " + first.reason()
            : null;
      }
    }

    /** A feed with nothing in it; nothing is wrong with that. */
    record Empty() implements Read {}

    /** {@code reason} is one sentence for a person. */
    record Unreadable(String reason) implements Read {}
  }

  /** Somebody else polls it by now; what was written is rolled back. */
  static final class LeaseLost extends RuntimeException {
    private static final long serialVersionUID = 1;

    LeaseLost() {
      super("the lease has run out", null, false, false);
    }
  }

  Read read(Source source, Document document) {
    return switch (reader.read(document, source)) {
      case Reading.Parsed parsed when isPage(parsed.feed().format()) -> page();
      case Reading.Parsed parsed -> new Read.Feed(parsed);
      case Reading.Empty empty when looksLikePage(document) -> page();
      case Reading.Empty empty -> new Read.Empty();
      case Reading.Malformed(var reason, var line, var column) ->
          looksLikePage(document)
              ? page()
              : new Read.Unreadable("The feed cannot be read: " + reason);
      case Reading.Unsupported(var reason, var supported) -> new Read.Unreadable(reason);
      case Reading.TooMany(int items, int most) ->
          new Read.Unreadable(
              "The feed holds %d items; at most %d are taken at once.".formatted(items, most));
    };
  }

  private static boolean isPage(Format format) {
    return format == Format.HTML || format == Format.TEXT;
  }

  /** A host's error page often comes as 200: it must not become an article. */
  private static Read page() {
    return new Read.Unreadable(
        "The address answers with a web page or plain text, not with a feed.");
  }

  private static boolean looksLikePage(Document document) {
    byte[] content = document.content();
    String start =
        new String(content, 0, Math.min(content.length, START), StandardCharsets.ISO_8859_1);
    return PAGE.matcher(start).find();
  }

  /**
   * @param held asked in the same transaction, before anything is committed
   * @param alongside what is to be committed together with it
   * @throws LeaseLost where it is not held; nothing was kept
   */
  void keep(
      Source source,
      Fetched.Changed changed,
      Read.Feed feed,
      BooleanSupplier held,
      Consumer<Counts> alongside) {
    Answer answer = changed.answer();
    Way way = new Way(Way.Kind.POLLED, answer.trail().address().toString(), answer.headers());
    Consumer<Receipt> commit =
        receipt -> {
          if (!held.getAsBoolean()) {
            throw new LeaseLost();
          }
          alongside.accept(counts(receipt.articles()));
        };
    capture.keep(source, changed.document(), way, feed.parsed(), commit);
  }

  static Counts counts(List<Outcome> outcomes) {
    int added = 0;
    int updated = 0;
    int unchanged = 0;
    int refused = 0;
    for (Outcome outcome : outcomes) {
      switch (outcome) {
        case Outcome.Taken taken when taken.outcome().equals("new") -> added++;
        case Outcome.Taken taken when taken.outcome().equals("updated") -> updated++;
        case Outcome.Taken known -> unchanged++;
        case Outcome.Awaiting awaiting -> {
          switch (awaiting.rank()) {
            case FIRST -> added++;
            case NEWER -> updated++;
            case SAME, OLDER -> unchanged++;
          }
        }
        case Outcome.Refused no -> refused++;
      }
    }
    return new Counts(added, updated, unchanged, refused);
  }
}
