package org.dragoman.ingest.format.newsml1;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.dragoman.contracts.article.ArticleStatus;
import org.dragoman.ingest.format.agency.Local;
import org.dragoman.ingest.format.agency.Moments;
import org.dragoman.ingest.format.agency.Release;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** A news item's identification and management (NewsML 1.2, sections 5.3 and 5.4). */
final class Management {
  private static final String[] IDENTIFIER = {"Identification", "NewsIdentifier"};

  private final Element item;

  Management(Element item) {
    this.item = item;
  }

  /**
   * The public identifier, put together from its parts where only those are given. It names a
   * revision; the identity of the article leaves that out.
   */
  @Nullable String id() {
    String id = identifier("PublicIdentifier");
    String item = identifier("NewsItemId");
    if (id != null || item == null) {
      return id;
    }
    String provider = identifier("ProviderId");
    String day = identifier("DateId");
    if (provider == null || day == null) {
      return item;
    }
    String revision = Objects.requireNonNullElse(identifier("RevisionId"), "1");
    return "urn:newsml:%s:%s:%s:%sN".formatted(provider, day, item, revision);
  }

  Release release() {
    Release release = stated();
    Optional<Element> change = Local.first(item, "NewsManagement", "StatusWillChange");
    String next =
        change.flatMap(c -> Local.first(c, "FutureStatus")).map(Management::formal).orElse("");
    String when = change.map(c -> Local.text(c, "DateAndTime")).orElse(null);
    boolean freed = Release.word(next).equals("usable");
    if (Release.word(status()).equals("embargoed")) {
      return Release.USABLE.embargoed(freed || next.isEmpty() ? when : null, zone());
    }
    if (freed && release.status() == ArticleStatus.WITHHELD) {
      return Release.USABLE.embargoed(when, zone());
    }
    return next.isEmpty() || when == null
        ? release
        : new Release(
            release.status(),
            null,
            List.of("The agency says that its status becomes %s at %s.".formatted(next, when)));
  }

  @Nullable Instant created() {
    return Stream.of(
            management("FirstCreated"), management("ThisRevisionCreated"), identifier("DateId"))
        .map(Moments::parse)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  @Nullable Instant changed() {
    return Moments.parse(management("ThisRevisionCreated"));
  }

  /** What is to be done with it, as the agency words it. */
  @Nullable String instruction() {
    return Local.all(item, "NewsManagement", "Instruction").stream()
        .map(Management::formal)
        .filter(word -> !word.isEmpty())
        .reduce((a, b) -> a + ", " + b)
        .map(words -> "Instruction: " + words)
        .orElse(null);
  }

  /** A name for those who handle it, not for readers. */
  @Nullable String label() {
    return Local.text(item, "Identification", "NameLabel");
  }

  static String formal(Element property) {
    String formal = Local.attribute(property, "FormalName");
    return formal == null ? Local.line(property) : formal;
  }

  private Release stated() {
    boolean killed =
        Local.all(item, "NewsManagement", "Instruction").stream()
            .map(Management::formal)
            .anyMatch(word -> Release.word(word).matches("delete|kill|cancel|withdraw"));
    Release release =
        Release.word(status()).equals("embargoed") ? Release.USABLE : Release.of(status());
    return killed ? Release.of("canceled") : release;
  }

  private @Nullable String status() {
    return Local.first(item, "NewsManagement", "Status").map(Management::formal).orElse(null);
  }

  private Optional<ZoneOffset> zone() {
    return Stream.of("ThisRevisionCreated", "FirstCreated")
        .flatMap(name -> Moments.zone(management(name)).stream())
        .findFirst();
  }

  private @Nullable String management(String name) {
    return Local.text(item, "NewsManagement", name);
  }

  private @Nullable String identifier(String name) {
    return Local.text(item, IDENTIFIER[0], IDENTIFIER[1], name);
  }
}
