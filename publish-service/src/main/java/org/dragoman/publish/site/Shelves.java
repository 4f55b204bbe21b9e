package org.dragoman.publish.site;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.dragoman.publish.site.RegisterPage.Line;
import org.dragoman.publish.story.Catalogue;
import org.dragoman.publish.story.Catalogue.Month;
import org.dragoman.publish.story.Catalogue.Wanted;
import org.dragoman.publish.story.Corrections;
import org.dragoman.publish.story.Cursor;
import org.dragoman.publish.story.Edition;
import org.dragoman.publish.story.Editions;
import org.dragoman.publish.story.Slugs;
import org.jspecify.annotations.Nullable;

/** The pages that lead to stories: by outlet, keyword and month, and what was mended. */
public final class Shelves {
  private static final int OUTLETS = 500;
  private static final int KEYWORDS = 500;

  private final Catalogue catalogue;
  private final Corrections corrections;
  private final Typesetter typesetter;
  private final Publisher publisher;
  private final int size;

  /**
   * @param size stories on a page
   */
  public Shelves(
      Catalogue catalogue,
      Corrections corrections,
      Typesetter typesetter,
      Publisher publisher,
      int size) {
    this.catalogue = catalogue;
    this.corrections = corrections;
    this.typesetter = typesetter;
    this.publisher = publisher;
    this.size = size;
  }

  /** Empty if nothing of an outlet with this slug was ever published. */
  public Optional<ListPage> outlet(String slug, @Nullable Cursor from) {
    return named(slug)
        .flatMap(catalogue::outlet)
        .map(name ->
            page(
                "outlet",
                name,
                Publisher.path("outlets", slug),
                from,
                new Wanted(null, slug, null)));
  }

  /** Empty if no published story ever had a keyword with this slug. */
  public Optional<ListPage> keyword(String slug, @Nullable Cursor from) {
    return named(slug)
        .flatMap(catalogue::keyword)
        .map(name ->
            page(
                "keyword",
                name,
                Publisher.path("keywords", slug),
                from,
                new Wanted(null, null, slug)));
  }

  /** By first publication in a month (UTC); empty if it has no story. */
  public Optional<ListPage> month(YearMonth month, @Nullable Cursor from) {
    if (month.getYear() < 1 || month.getYear() > 9998) {
      return Optional.empty();
    }
    Cursor end = new Cursor(0, start(month.plusMonths(1)), "");
    Cursor after = from == null || from.at().isAfter(end.at()) ? end : from;
    Editions.Page found = catalogue.newest(Wanted.ALL, after, size);
    List<Edition> its =
        found.editions().stream()
            .filter(edition -> !edition.publishedAt().isBefore(start(month)))
            .toList();
    Cursor next = its.size() == found.editions().size() ? found.next() : null;
    return its.isEmpty()
        ? Optional.empty()
        : Optional.of(
            page(
                "archive",
                Moment.month(month, publisher.language()),
                "/archive/" + month,
                from,
                its,
                next,
                null));
  }

  public RegisterPage outlets() {
    return register(
        "outlets",
        catalogue.outlets(OUTLETS).stream()
            .map(one -> new Line(one.name(), Publisher.path("outlets", one.slug()), 0))
            .toList());
  }

  public RegisterPage keywords() {
    return register(
        "keywords",
        catalogue.keywords(KEYWORDS).stream()
            .map(one -> new Line(one.name(), Publisher.path("keywords", one.slug()), 0))
            .toList());
  }

  /** The months there are stories of, the newest first. */
  public RegisterPage archive() {
    return register("archive", catalogue.months().reversed().stream().map(this::line).toList());
  }

  private Line line(Month month) {
    return new Line(
        Moment.month(month.month(), publisher.language()),
        "/archive/" + month.month(),
        month.pages());
  }

  private RegisterPage register(String kind, List<Line> lines) {
    return new RegisterPage(publisher, kind, "/" + kind, lines);
  }

  public CorrectionsPage corrections(@Nullable Cursor from) {
    return CorrectionsPage.of(corrections.newest(from, size), publisher, from == null);
  }

  private static Optional<String> named(String slug) {
    return !slug.isEmpty() && Slugs.of(slug, "").equals(slug)
        ? Optional.of(slug)
        : Optional.empty();
  }

  private ListPage page(
      String kind, String name, String path, @Nullable Cursor from, Wanted wanted) {
    Editions.Page found = catalogue.newest(wanted, from, size);
    return page(kind, name, path, from, found.editions(), found.next(), path);
  }

  private ListPage page(
      String kind,
      String heading,
      String path,
      @Nullable Cursor from,
      List<Edition> editions,
      @Nullable Cursor next,
      @Nullable String feeds) {
    return new ListPage(
        publisher,
        kind,
        heading,
        editions.stream().map(typesetter::set).toList(),
        path,
        next == null ? null : path + "?from=" + next.encode(),
        from == null,
        feeds);
  }

  private static Instant start(YearMonth month) {
    return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
