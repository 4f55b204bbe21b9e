package org.dragoman.translate.glossary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.language.Languages;
import org.jspecify.annotations.Nullable;

/** A concept of a TBX: its terms in one language or more. */
final class TbxConcept {

  /** How an outlet's entries are told from a customer's: TBX has no category for outlets. */
  static final String OUTLET = "outlet:";

  /** TBX-Basic has no category for names that are not translated; a note says it. */
  static final String KEEP = "do not translate";

  /** {@code administrativeStatus}, in the words of TBX-Basic and of tools. */
  private enum Status {
    PREFERRED,
    ADMITTED,
    FORBIDDEN;

    static Status of(String text) {
      return switch (text.toLowerCase(Locale.ROOT).replaceAll("(term)?-admn-sts$|[^a-z].*", "")) {
        case "preferred" -> PREFERRED;
        case "deprecated", "superseded", "notrecommended", "forbidden", "obsolete" -> FORBIDDEN;
        default -> ADMITTED;
      };
    }
  }

  private static final class Term {
    private String text = "";
    private Status status = Status.ADMITTED;
    private @Nullable PartOfSpeech partOfSpeech;
    private boolean keep;
  }

  private record Section(String language, List<Term> terms) {}

  private final List<Section> sections = new ArrayList<>();
  private @Nullable String subject;
  private @Nullable String note;
  private @Nullable String outlet;

  /** Reads from the start tag to the end tag. */
  static TbxConcept read(XMLStreamReader xml) throws XMLStreamException {
    TbxConcept concept = new TbxConcept();
    int depth = 1;
    while (depth > 0) {
      xml.next();
      if (xml.isEndElement()) {
        depth--;
      } else if (xml.isStartElement()) {
        depth += concept.element(xml) ? 0 : 1;
      }
    }
    return concept;
  }

  /** True if the element was read to its end. */
  private boolean element(XMLStreamReader xml) throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "langSec", "langSet" -> {
        String language = xml.getAttributeValue(XMLConstants.XML_NS_URI, "lang");
        sections.add(
            new Section(language == null ? "" : language.replace('_', '-'), new ArrayList<>()));
        return false;
      }
      case "termSec", "tig", "ntig" -> {
        if (!sections.isEmpty()) {
          sections.getLast().terms().add(new Term());
        }
        return false;
      }
      default -> {
        return category(xml);
      }
    }
  }

  private boolean category(XMLStreamReader xml) throws XMLStreamException {
    String type = xml.getAttributeValue(null, "type");
    String category =
        switch (xml.getLocalName()) {
          case "descrip", "termNote", "admin" -> type == null ? "" : type;
          default -> xml.getLocalName();
        };
    switch (category) {
      case "term" -> last().ifPresent(term -> term.text = "");
      case "subjectField", "customerSubset", "note", "partOfSpeech", "administrativeStatus" -> {}
      default -> {
        return false;
      }
    }
    String text = text(xml);
    switch (category) {
      case "term" -> last().ifPresent(term -> term.text = text);
      case "subjectField" -> subject = text;
      case "customerSubset" -> {
        if (text.startsWith(OUTLET)) {
          outlet = text.substring(OUTLET.length());
        }
      }
      case "note" -> note(text);
      case "partOfSpeech" ->
          last()
              .ifPresent(
                  term -> term.partOfSpeech = PartOfSpeech.of(text).orElse(PartOfSpeech.OTHER));
      default -> last().ifPresent(term -> term.status = Status.of(text));
    }
    return true;
  }

  private void note(String text) {
    if (text.equalsIgnoreCase(KEEP)) {
      last().ifPresent(term -> term.keep = true);
    } else if (note == null) {
      note = text;
    }
  }

  private Optional<Term> last() {
    return sections.isEmpty() || sections.getLast().terms().isEmpty()
        ? Optional.empty()
        : Optional.of(sections.getLast().terms().getLast());
  }

  /** All text within the element, whatever emphasis it holds. */
  private static String text(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    while (depth > 0) {
      xml.next();
      if (xml.isStartElement()) {
        depth++;
      } else if (xml.isEndElement()) {
        depth--;
      } else if (xml.isCharacters()) {
        text.append(xml.getText());
      }
    }
    return text.toString().strip();
  }

  /**
   * @throws IllegalArgumentException if it has no term or translation that can be used
   */
  Entry entry(LanguagePair pair, @Nullable String otherwise) {
    Section from = section(pair.source());
    Section to = section(pair.target());
    Term source = main(from.terms()).orElse(from.terms().getFirst());
    Term target =
        main(to.terms())
            .orElseThrow(
                () -> new IllegalArgumentException("all its translations are ones not to be used"));
    return new Entry(
        new LanguagePair(from.language(), to.language()),
        outlet == null ? otherwise : outlet,
        source.text,
        from.terms().stream().filter(term -> term != source).map(term -> term.text).toList(),
        source.partOfSpeech == null ? target.partOfSpeech : source.partOfSpeech,
        target.text,
        to.terms().stream()
            .filter(term -> term != target && term.status != Status.FORBIDDEN)
            .map(term -> term.text)
            .toList(),
        to.terms().stream()
            .filter(term -> term.status == Status.FORBIDDEN)
            .map(term -> term.text)
            .toList(),
        Stream.of(source, target).anyMatch(term -> term.keep),
        subject,
        note);
  }

  private Section section(String language) {
    return sections.stream()
        .filter(one -> Languages.known(one.language()))
        .filter(one -> Languages.same(one.language(), language) && !one.terms().isEmpty())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("it has no term in " + language));
  }

  private static Optional<Term> main(List<Term> terms) {
    return terms.stream()
        .filter(term -> term.status == Status.PREFERRED)
        .findFirst()
        .or(() -> terms.stream().filter(term -> term.status != Status.FORBIDDEN).findFirst());
  }
}
