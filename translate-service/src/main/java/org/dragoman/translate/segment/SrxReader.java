package org.dragoman.translate.segment;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dragoman.translate.segment.Srx.LanguageMap;

/** Reads SRX 2.0; document types and entities of a file's own are never resolved. */
final class SrxReader {

  private final XMLStreamReader xml;
  private final Map<String, List<SrxRule>> rules = new LinkedHashMap<>();
  private final List<LanguageMap> maps = new ArrayList<>();
  private List<SrxRule> current = new ArrayList<>();
  private boolean cascade;

  private SrxReader(XMLStreamReader xml) {
    this.xml = xml;
  }

  static Srx read(InputStream stream) {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      return new SrxReader(factory.createXMLStreamReader(stream)).read();
    } catch (XMLStreamException e) {
      throw new IllegalArgumentException("SRX: " + e.getMessage(), e);
    }
  }

  private Srx read() throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        start(xml.getLocalName());
      }
    }
    if (maps.isEmpty()) {
      throw new IllegalArgumentException("SRX: no language map, so no rule would ever apply");
    }
    for (LanguageMap map : maps) {
      if (!rules.containsKey(map.rules())) {
        throw new IllegalArgumentException("SRX: no rules are named \"" + map.rules() + '"');
      }
    }
    return new Srx(cascade, rules, maps);
  }

  private void start(String element) throws XMLStreamException {
    switch (element) {
      case "srx" -> {
        if (!"2.0".equals(attribute("version"))) {
          throw wrong("version 2.0 is read here, not " + attribute("version"));
        }
      }
      case "header" -> cascade = "yes".equals(attribute("cascade"));
      case "languagerule" -> {
        current = new ArrayList<>();
        rules.put(attribute("languagerulename"), current);
      }
      case "rule" -> rule();
      case "languagemap" -> map();
      default -> {
        // formathandle and what other tools add
      }
    }
  }

  private void rule() throws XMLStreamException {
    boolean breaks = !"no".equals(attribute("break"));
    String before = "";
    String after = "";
    while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
      if (xml.getLocalName().equals("beforebreak")) {
        before = xml.getElementText();
      } else {
        after = xml.getElementText();
      }
    }
    try {
      current.add(SrxRule.of(breaks, before, after));
    } catch (PatternSyntaxException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private void map() {
    try {
      maps.add(
          new LanguageMap(
              Pattern.compile(attribute("languagepattern")), attribute("languagerulename")));
    } catch (PatternSyntaxException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private String attribute(String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  private IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException(
        "SRX, line %d: %s".formatted(xml.getLocation().getLineNumber(), what));
  }
}
