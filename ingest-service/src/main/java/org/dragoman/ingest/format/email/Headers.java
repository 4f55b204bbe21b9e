package org.dragoman.ingest.format.email;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.ParserCursor;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.ByteSequence;
import org.apache.james.mime4j.util.ContentUtil;
import org.apache.james.mime4j.util.MimeParameterMapping;
import org.dragoman.ingest.format.Document;
import org.jspecify.annotations.Nullable;

/** Header fields by their names in lower case; of those that come twice, the first. */
final class Headers {
  private final Map<String, byte[]> bodies = new HashMap<>();

  /**
   * @param raw the whole field, unfolded or not
   */
  void add(String name, byte[] raw) {
    String field = new String(raw, ISO_8859_1);
    int colon = field.indexOf(':');
    String body = field.substring(colon + 1).replaceAll("\\r?\\n(?=[ \\t])", "").strip();
    bodies.putIfAbsent(name, body.getBytes(ISO_8859_1));
  }

  boolean has(String name) {
    return bodies.containsKey(name);
  }

  /** The field's text, encoded words decoded; null where there is none. */
  @Nullable String get(String name) {
    byte[] body = bodies.get(name);
    if (body == null) {
      return null;
    }
    String charset = name.startsWith("content-") ? null : parameter("content-type", "charset");
    // Header fields are ASCII; where they are not, they are in the body's charset or in UTF-8.
    String type = charset == null ? "text/plain" : "text/plain; charset=" + charset;
    String text = EncodedWords.decode(new Document(body, type, null, null).text());
    String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    return line.isEmpty() ? null : line;
  }

  /** A parameter of a structured field (RFC 2045, RFC 2231). */
  @Nullable String parameter(String field, String name) {
    byte[] body = bodies.get(field);
    if (body == null) {
      return null;
    }
    ByteSequence bytes = ContentUtil.encode(new String(body, ISO_8859_1));
    MimeParameterMapping mapping = new MimeParameterMapping();
    for (NameValuePair each :
        RawFieldParser.DEFAULT
            .parseRawBody(bytes, new ParserCursor(0, bytes.length()))
            .getParams()) {
      if (each.getName() != null && each.getValue() != null) {
        mapping.addParameter(each.getName().toLowerCase(Locale.ROOT), each.getValue());
      }
    }
    String value = mapping.get(name);
    return value == null || value.isBlank() ? null : EncodedWords.decode(value.strip());
  }
}
