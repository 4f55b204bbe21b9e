package org.dragoman.ingest.format.nitf;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dragoman.ingest.format.Words;
import org.dragoman.ingest.format.agency.Bylines;
import org.dragoman.ingest.format.agency.Local;
import org.dragoman.ingest.format.agency.Rights;
import org.dragoman.ingest.format.xml.Xml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** What stands above a document's text and below it (NITF 3.6, body.head and body.end). */
final class BodyHead {
  private final Element head;
  private final Element end;

  private BodyHead(Element head, Element end) {
    this.head = head;
    this.end = end;
  }

  /** A document without these parts has their elements in {@code body} itself, or none. */
  static BodyHead of(Element nitf) {
    Element body = Local.first(nitf, "body").orElse(nitf);
    return new BodyHead(
        Local.first(body, "body.head").orElse(body), Local.first(body, "body.end").orElse(body));
  }

  @Nullable String headline() {
    String hl1 = Local.text(head, "hedline", "hl1");
    if (hl1 != null) {
      return hl1;
    }
    String bare = Local.text(head, "hl1");
    return bare == null && subheadlines().isEmpty() ? Local.text(head, "hedline") : bare;
  }

  List<String> subheadlines() {
    return lines("hedline", "hl2");
  }

  @Nullable String summary() {
    List<String> parts = new ArrayList<>();
    for (Element part : Local.all(head, "abstract")) {
      List<Element> paragraphs = Local.outermost(part, "p");
      (paragraphs.isEmpty() ? List.of(part) : paragraphs)
          .forEach(paragraph -> parts.add(Local.line(paragraph)));
    }
    String summary = String.join(" ", parts).strip();
    return summary.isEmpty() ? null : summary;
  }

  /** The persons of the bylines; of an unstructured one, the names in its text. */
  List<String> authors() {
    List<String> names = new ArrayList<>();
    for (Element byline : Local.all(head, "byline")) {
      List<Element> persons = Local.outermost(byline, "person");
      if (persons.isEmpty()) {
        names.addAll(Bylines.names(without(byline, "byttl", "location", "virtloc")));
      }
      persons.forEach(person -> names.addAll(Bylines.names(person(person))));
    }
    return Words.distinct(names);
  }

  /** Place and date as one line. */
  @Nullable String dateline() {
    for (Element dateline : Local.all(head, "dateline")) {
      String text = joined(dateline, ", ");
      if (!text.isEmpty()) {
        return text;
      }
    }
    return null;
  }

  @Nullable String distributor() {
    return Local.text(head, "distributor");
  }

  /** Notes to editors; those of class {@code cpyrt} and {@code trademk} are rights. */
  List<String> notes() {
    List<String> notes =
        new ArrayList<>(
            Local.all(head, "note").stream().filter(n -> !isRights(n)).map(Local::line).toList());
    Local.all(end, "tagline").stream()
        .filter(BodyHead::isForEditors)
        .forEach(e -> notes.add(Local.line(e)));
    return notes.stream().filter(n -> !n.isEmpty()).toList();
  }

  @Nullable String rights() {
    Stream<String> notes =
        Local.all(head, "note").stream().filter(BodyHead::isRights).map(Local::line);
    Stream<String> rights = Local.all(head, "rights").stream().map(r -> joined(r, ", "));
    return Rights.of(Stream.concat(notes, rights).toArray(String[]::new));
  }

  @Nullable String tagline() {
    return Local.all(end, "tagline").stream()
        .filter(tagline -> !isForEditors(tagline))
        .map(Local::line)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse(null);
  }

  List<Element> bibliography() {
    return Local.all(end, "bibliography");
  }

  private static boolean isForEditors(Element tagline) {
    return tagline.getAttribute("type").equals("npa");
  }

  private static boolean isRights(Element note) {
    return note.getAttribute("noteclass").matches("cpyrt|trademk");
  }

  /** Given and family name are often set without a blank between them. */
  private static String person(Element person) {
    return Stream.of("name.given", "name.family")
        .map(name -> Local.text(person, name))
        .filter(Objects::nonNull)
        .reduce((given, family) -> given + " " + family)
        .orElseGet(() -> without(person, "function", "alt-code"));
  }

  private static String without(Element element, String... names) {
    Element copy = (Element) element.cloneNode(true);
    for (String name : names) {
      Local.within(copy, name).forEach(e -> e.getParentNode().removeChild(e));
    }
    return Local.line(copy);
  }

  /** Its text; where it is nothing but elements, theirs, parted. */
  private static String joined(Element element, String between) {
    boolean mixed =
        !without(element, Xml.children(element).stream().map(Local::name).toArray(String[]::new))
            .isEmpty();
    return mixed
        ? Local.line(element)
        : Xml.children(element).stream()
            .map(Local::line)
            .filter(text -> !text.isEmpty())
            .reduce((a, b) -> a + between + b)
            .orElse("");
  }

  private List<String> lines(String... path) {
    return Local.all(head, path).stream().map(Local::line).filter(t -> !t.isEmpty()).toList();
  }
}
