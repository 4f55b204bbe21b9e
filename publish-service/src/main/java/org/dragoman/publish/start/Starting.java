package org.dragoman.publish.start;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Source;
import org.jspecify.annotations.Nullable;

/** The steps from a pasted text or address to an article on its way. */
public final class Starting {
  private final Ingest ingest;

  public Starting(Ingest ingest) {
    this.ingest = ingest;
  }

  /** The outlets one can choose from. */
  public Told<List<Source>> outlets() {
    return ingest.sources();
  }

  /** Fetches the page at the address; one that is known leads to its article. */
  public Step page(Manuscript typed) {
    if (typed.url().isEmpty()) {
      return new Step.Wrong(typed, List.of(new Fault("url", "Give the page’s address.")));
    }
    if (!typed.text().isEmpty()) {
      return new Step.Wrong(
          typed,
          List.of(
              new Fault(
                  "text",
                  "The page’s text would take the place of this one: empty it first, or press Preview.")));
    }
    if (typed.isPasted()) {
      return new Step.Wrong(
          typed,
          List.of(
              new Fault(
                  "url",
                  "The page’s text would take the place of the one that was pasted. Press Change the text and empty it first.")));
    }
    Manuscript addressed = typed.at(withScheme(typed.url()));
    if (Manuscript.web(addressed.url()).isEmpty()) {
      return new Step.Wrong(typed, Fault.ofReading(typed));
    }
    Manuscript bare = typed.read() == null ? addressed.asText("") : addressed.ofAnotherPage();
    return knownAt(addressed)
        .or(() -> Optional.of(fetched(bare)))
        .map(step -> keeping(typed, step))
        .orElseThrow();
  }

  private Step fetched(Manuscript typed) {
    return told(
        typed,
        ingest.page(typed.url()),
        page -> {
          // The address a page calls its own is the one its outlet's feed will call it by.
          String own = page.draft().article().url();
          Manuscript moved = typed.at(own == null ? page.address() : own);
          return knownAt(moved).orElseGet(() -> read(moved, page.draft(), page.address()));
        });
  }

  /** A page that could not be had takes no pasted text with it. */
  private static Step keeping(Manuscript typed, Step step) {
    return step instanceof Step.Failed(Manuscript lost, String why)
        ? new Step.Failed(typed, why)
        : step;
  }

  /** Reads what was pasted, or what was read and changed since. */
  public Step preview(Manuscript typed) {
    List<Fault> faults = Fault.ofReading(typed);
    if (!faults.isEmpty()) {
      return new Step.Wrong(typed, faults);
    }
    String foundAt = typed.read() == null ? null : typed.read().url();
    return knownAt(typed)
        .orElseGet(() -> told(typed, drafted(typed), draft -> read(typed, draft, foundAt)));
  }

  private Told<Ingest.Draft> drafted(Manuscript typed) {
    if (typed.read() != null) {
      return ingest.article(typed.article(), null);
    }
    return typed.title().isEmpty()
        ? ingest.text(typed.text(), typed.language().isEmpty() ? null : typed.language())
        : ingest.article(typed.article(), typed.text());
  }

  /**
   * @param foundAt where its page stands; null for a text that was pasted
   */
  private Step read(Manuscript typed, Ingest.Draft draft, @Nullable String foundAt) {
    List<Source> sources =
        ingest.sources() instanceof Told.Given<List<Source>>(List<Source> all) ? all : List.of();
    Article article = draft.article().toBuilder().url(foundAt).build();
    Manuscript read = typed.reading(article, sources);
    return new Step.Read(
        read, Stream.concat(read.remarks().stream(), draft.notes().stream()).toList());
  }

  /** Sends what was read; one that is known already leads to its article, and nothing is sent. */
  public Step send(Manuscript typed) {
    if (typed.read() == null) {
      return preview(typed);
    }
    return told(
        typed,
        ingest.sources(),
        sources -> {
          List<Fault> faults = Fault.ofSending(typed, sources);
          return faults.isEmpty() ? sentOnce(typed) : new Step.Wrong(typed, faults);
        });
  }

  /** Where nobody can say whether its address is known, it is not sent: it might be twice. */
  private Step sentOnce(Manuscript typed) {
    Told<List<String>> known =
        typed.url().isEmpty() ? new Told.Given<>(List.of()) : ingest.known(typed.url());
    return known instanceof Told.Away<List<String>>
        ? told(typed, known, _ -> sent(typed))
        : before(known).orElseGet(() -> sent(typed));
  }

  private Step sent(Manuscript typed) {
    if (!typed.source().isEmpty()) {
      return taken(typed, typed.source());
    }
    return told(
        typed,
        ingest.outlet(typed.outlet(), nullable(typed.homepage()), null, nullable(typed.rights())),
        outlet ->
            isAsTyped(outlet, typed)
                ? taken(typed, outlet.source().id())
                : new Step.Failed(typed.of(outlet.source()), known(outlet.source())));
  }

  /** Nobody's basis is taken for another without their seeing it. */
  private static boolean isAsTyped(Ingest.Outlet outlet, Manuscript typed) {
    return outlet.added()
        || typed.rights().isEmpty()
        || typed.rights().equals(outlet.source().rights());
  }

  private static String known(Source source) {
    return "“%s” is known already, as “%s”. It is chosen now; on what basis its articles may be used, an admin has said there%s Send again to go on."
        .formatted(
            source.name(),
            source.id(),
            source.rights() == null || source.rights().isBlank()
                ? " – nothing so far: write it into the credit of the draft."
                : ": " + source.rights() + ".");
  }

  private Step taken(Manuscript typed, String source) {
    return told(
        typed, ingest.send(source, typed.article()), article -> new Step.Taken(article, false));
  }

  /** Empty where it is not known, or nobody could say: then sending finds out. */
  private Optional<Step> knownAt(Manuscript typed) {
    return typed.url().isEmpty() ? Optional.empty() : before(ingest.known(typed.url()));
  }

  private static Optional<Step> before(Told<List<String>> known) {
    return known instanceof Told.Given<List<String>>(List<String> ids)
        ? ids.stream().findFirst().map(id -> new Step.Taken(id, true))
        : Optional.empty();
  }

  private static <T> Step told(Manuscript typed, Told<T> told, Function<T, Step> next) {
    return switch (told) {
      case Told.Given<T>(T value) -> next.apply(value);
      case Told.Refused<T>(String why) -> new Step.Failed(typed, why);
      case Told.Away<T>(Told.Why why) ->
          new Step.Failed(typed, why.words() + " What you typed stands here; try again later.");
    };
  }

  private static String withScheme(String url) {
    return url.toLowerCase(Locale.ROOT).matches("[\\w-]+(\\.[\\w-]+)+([:/?#].*)?")
        ? "https://" + url
        : url;
  }

  private static @Nullable String nullable(String text) {
    return text.isEmpty() ? null : text;
  }
}
