package org.dragoman.ingest.format.nitf;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.dragoman.contracts.article.ArticleStatus;
import org.dragoman.ingest.format.Words;
import org.dragoman.ingest.format.agency.Local;
import org.dragoman.ingest.format.agency.Moments;
import org.dragoman.ingest.format.agency.Release;
import org.dragoman.ingest.format.agency.Rights;
import org.dragoman.ingest.format.xml.Xml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The head of a document: {@code docdata}, {@code tobject}, {@code pubdata} (NITF 3.6, head). */
final class DocData {
  private final Element nitf;

  private DocData(Element nitf) {
    this.nitf = nitf;
  }

  static DocData of(Element nitf) {
    return new DocData(nitf);
  }

  /**
   * The document's id; for a kill that names the document it kills, that one's. Without {@code
   * doc-id}, its UNO, else its dynamic use key.
   */
  @Nullable String id() {
    String killed = first(attribute("management-doc-idref"), of("id-string", "correction"));
    if (stated().status() == ArticleStatus.CANCELED && killed != null) {
      return killed;
    }
    return first(of("id-string", "doc-id"), Local.attribute(nitf, "uno"), of("key", "du-key"));
  }

  Release release() {
    String stated = attribute("management-status");
    String until = of("norm", "date.release");
    if (Release.word(stated).equals("embargoed")) {
      return Release.USABLE.embargoed(until, zone());
    }
    Instant from = Moments.parse(until, zone().orElse(ZoneOffset.UTC));
    Instant issued = issued();
    boolean later = from != null && (issued == null || from.isAfter(issued));
    return later ? stated().embargoed(until, zone()) : stated();
  }

  @Nullable Instant issued() {
    return date(of("norm", "date.issue"));
  }

  @Nullable Instant published() {
    return Stream.of(
            issued(),
            date(Local.attribute(nitf, "date.publication", "head", "pubdata")),
            date(storyDate()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** The newest revision, where it is later than the issue. */
  @Nullable Instant updated() {
    Instant published = published();
    return Local.all(nitf, "head", "revision-history").stream()
        .map(revision -> date(revision.getAttribute("norm")))
        .filter(Objects::nonNull)
        .max(Instant::compareTo)
        .filter(newest -> published == null || newest.isAfter(published))
        .orElse(null);
  }

  @Nullable String url() {
    return Local.attribute(nitf, "ex-ref", "head", "pubdata");
  }

  /** Messages to editors: {@code ed-msg}, and what a correction says of itself. */
  List<String> messages() {
    List<String> messages = new ArrayList<>();
    all("ed-msg").forEach(e -> messages.add(Local.line(e.getAttribute("info"))));
    all("correction").forEach(e -> messages.add(Local.line(e.getAttribute("info"))));
    return messages.stream().filter(m -> !m.isEmpty()).distinct().toList();
  }

  List<String> notes() {
    String expires = of("norm", "date.expire");
    Instant end = date(expires);
    return end == null || end.equals(issued())
        ? List.of()
        : List.of("The agency asks that it be used no longer after %s.".formatted(end));
  }

  /** Where it was published, as far as the head says so. */
  @Nullable String publication() {
    return Local.attribute(nitf, "name", "head", "pubdata");
  }

  @Nullable String holder() {
    return of("holder", "doc.copyright");
  }

  @Nullable String rights() {
    return Rights.of(
        Rights.notice(of("year", "doc.copyright"), holder()),
        Stream.of("type", "limitations", "geography", "owner", "agent")
            .map(name -> of(name, "doc.rights"))
            .filter(Objects::nonNull)
            .reduce((a, b) -> a + ", " + b)
            .orElse(null));
  }

  /** Key words, what and whom it is about, its subjects by name and its series. */
  List<String> keywords() {
    List<String> words = new ArrayList<>();
    for (Element keyword : Local.all(nitf, "head", "docdata", "key-list", "keyword")) {
      words.add(value(keyword, "key"));
    }
    for (Element about : Local.all(nitf, "head", "docdata", "identified-content")) {
      Xml.children(about).stream()
          .filter(e -> !e.getAttribute("type").equalsIgnoreCase("genre"))
          .forEach(e -> words.add(value(e, "value")));
    }
    for (Element subject : Local.all(nitf, "head", "tobject", "tobject.subject")) {
      for (String part : List.of("type", "matter", "detail")) {
        words.add(subject.getAttribute("tobject.subject." + part));
      }
    }
    Words.parts(meta("keywords")).forEach(words::add);
    words.add(Objects.requireNonNullElse(of("series.name", "series"), ""));
    // Codes of subjects are no words.
    return Words.distinct(
        words.stream().filter(w -> w.codePoints().anyMatch(Character::isLetter)).toList());
  }

  @Nullable String meta(String name) {
    return Local.all(nitf, "head", "meta").stream()
        .filter(meta -> meta.getAttribute("name").equalsIgnoreCase(name))
        .map(meta -> Local.line(meta.getAttribute("content")))
        .filter(content -> !content.isEmpty())
        .findFirst()
        .orElse(null);
  }

  private Release stated() {
    String status = attribute("management-status");
    return Release.word(status).equals("embargoed") ? Release.USABLE : Release.of(status);
  }

  private @Nullable String storyDate() {
    return Local.attribute(nitf, "norm", "body", "body.head", "dateline", "story.date");
  }

  /** The zone the document's dates are in. */
  private Optional<ZoneOffset> zone() {
    return Moments.zone(of("norm", "date.issue")).or(() -> Moments.zone(storyDate()));
  }

  private static @Nullable Instant date(@Nullable String norm) {
    return Moments.parse(norm);
  }

  private @Nullable String attribute(String name) {
    return Local.attribute(nitf, name, "head", "docdata");
  }

  private @Nullable String of(String attribute, String element) {
    return all(element).stream()
        .map(e -> Local.line(e.getAttribute(attribute)))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElse(null);
  }

  /** In {@code docdata}; in {@code head} itself where a sender left that out. */
  private List<Element> all(String element) {
    List<Element> proper = Local.all(nitf, "head", "docdata", element);
    return proper.isEmpty() ? Local.all(nitf, "head", element) : proper;
  }

  private static String value(Element element, String attribute) {
    String value = element.getAttribute(attribute);
    return value.isBlank() ? Local.line(element) : value;
  }

  private static @Nullable String first(@Nullable String... values) {
    for (String value : values) {
      if (value != null) {
        return value;
      }
    }
    return null;
  }
}
