package org.dragoman.translate.memory;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dragoman.translate.segment.InlineHtml;
import org.jspecify.annotations.Nullable;

/**
 * What the {@code <prop>} elements of a unit say. TMX 1.4b leaves their types to the tools: here
 * are our own and those that others use for the same.
 */
final class TmxProps {

  static final String DOMAIN = "domain";
  static final String BEFORE = "x-context-pre";
  static final String AFTER = "x-context-post";
  static final String ENGINE = "x-machine-engine";
  static final String APPROVED_BY = "x-approved-by";
  static final String ORIGIN = "x-origin";

  /** OmegaT's names for the sentence before and after. */
  private static final Map<String, String> OTHERS =
      Map.of("prev", BEFORE, "next", AFTER, "x-domain", DOMAIN, "subject", DOMAIN);

  private static final Set<String> KNOWN =
      Set.of(DOMAIN, BEFORE, AFTER, ENGINE, APPROVED_BY, ORIGIN);

  /** How Okapi and Wordfast name a machine as the creator. */
  private static final String MACHINE = "MT!";

  private final Map<String, String> values = new HashMap<>();

  /** Takes the prop the reader stands on. */
  void read(XMLStreamReader xml) throws XMLStreamException {
    String type = String.valueOf(TmxHeader.attribute(xml, "type"));
    String name = OTHERS.getOrDefault(type, type);
    String text = xml.getElementText().strip();
    if (KNOWN.contains(name)) {
      values.putIfAbsent(name, text);
    }
  }

  @Nullable String stated(String name) {
    String value = values.get(name);
    return value == null || value.isEmpty() ? null : value;
  }

  /** Known if one side is: at the ends of a text there is nothing to state. */
  @Nullable Context context() {
    String before = values.get(BEFORE);
    String after = values.get(AFTER);
    return before == null && after == null ? null : Context.of(text(before), text(after));
  }

  /** Some tools put {@code <seg>} tags into the property. */
  private static String text(@Nullable String html) {
    return html == null ? "" : InlineHtml.parse(html).plain().html();
  }

  @Nullable String engine(@Nullable String creator) {
    String engine = stated(ENGINE);
    return engine == null && MACHINE.equals(creator) ? "unknown" : engine;
  }
}
