package org.dragoman.translate.memory;

import static org.dragoman.translate.memory.TmxHeader.attribute;
import static org.dragoman.translate.memory.TmxHeader.date;
import static org.dragoman.translate.memory.TmxHeader.first;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dragoman.translate.language.Languages;
import org.jspecify.annotations.Nullable;

/** A {@code <tu>}: the same sentence in two languages or more. */
record TmxUnit(
    @Nullable String tuid,
    @Nullable String sourceLanguage,
    @Nullable String creator,
    @Nullable Instant createdAt,
    @Nullable Instant changedAt,
    TmxProps props,
    List<Variant> variants) {

  /** Each may be a source and each other its target: their pairs grow with the square. */
  private static final int MOST_VARIANTS = 100;

  /** It holds more than a unit can; the reader stands somewhere within it. */
  static final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLarge(String reason) {
      super(reason);
    }
  }

  /** A {@code <tuv>}. */
  record Variant(
      String language,
      String html,
      @Nullable String creator,
      @Nullable Instant createdAt,
      @Nullable Instant changedAt,
      TmxProps props) {}

  /** Reads from the start tag to the end tag. */
  static TmxUnit read(XMLStreamReader xml, TmxHeader header) throws XMLStreamException {
    String tuid = attribute(xml, "tuid");
    String language = first(TmxHeader.sourceLanguage(xml), header.sourceLanguage());
    String creator =
        first(attribute(xml, "changeid"), attribute(xml, "creationid"), header.creator());
    Instant created = date(xml, "creationdate");
    Instant changed = date(xml, "changedate");
    TmxProps props = new TmxProps();
    List<Variant> variants = new ArrayList<>();
    while (!(xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("tu"))) {
      if (xml.isStartElement() && xml.getLocalName().equals("tuv")) {
        variant(xml, variants);
        if (variants.size() > MOST_VARIANTS) {
          throw new TooLarge("a unit of more than 100 variants");
        }
      } else if (xml.isStartElement() && xml.getLocalName().equals("prop")) {
        props.read(xml);
      }
    }
    return new TmxUnit(tuid, language, creator, created, changed, props, List.copyOf(variants));
  }

  private static void variant(XMLStreamReader xml, List<Variant> variants)
      throws XMLStreamException {
    String language =
        first(xml.getAttributeValue(XMLConstants.XML_NS_URI, "lang"), attribute(xml, "lang"));
    String creator = first(attribute(xml, "changeid"), attribute(xml, "creationid"));
    Instant created = date(xml, "creationdate");
    Instant changed = date(xml, "changedate");
    TmxProps props = new TmxProps();
    while (!(xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("tuv"))) {
      if (xml.isStartElement() && xml.getLocalName().equals("prop")) {
        props.read(xml);
      } else if (xml.isStartElement() && xml.getLocalName().equals("seg")) {
        String html = TmxSegment.html(xml);
        if (Languages.known(language)) {
          variants.add(
              new Variant(String.valueOf(language), html, creator, created, changed, props));
        }
      }
    }
  }

  /** The variants in the source language; all of them where any may be the source. */
  List<Variant> sources() {
    return sourceLanguage == null
        ? variants
        : variants.stream()
            .filter(variant -> Languages.same(variant.language(), sourceLanguage))
            .limit(1)
            .toList();
  }

  List<Variant> targets(Variant source) {
    return variants.stream()
        .filter(variant -> !Languages.same(variant.language(), source.language()))
        .toList();
  }

  /**
   * @param assumed what the file does not say
   * @throws IllegalArgumentException if one of them has no text
   */
  Unit pair(Variant source, Variant target, ImportTmx.Assumed assumed) {
    String maker = first(target.creator(), creator);
    return new Unit(
        tuid,
        source.language(),
        target.language(),
        source.html(),
        target.html(),
        first(source.props().context(), props.context(), target.props().context()),
        first(stated(target, TmxProps.DOMAIN), assumed.domain()),
        new Provenance(
            maker,
            first(target.props().engine(maker), props.engine(maker)),
            stated(target, TmxProps.APPROVED_BY),
            first(target.createdAt(), createdAt),
            first(target.changedAt(), changedAt),
            first(stated(target, TmxProps.ORIGIN), assumed.origin())));
  }

  private @Nullable String stated(Variant target, String name) {
    return first(target.props().stated(name), props.stated(name));
  }
}
