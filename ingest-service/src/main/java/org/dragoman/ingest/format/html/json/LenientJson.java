package org.dragoman.ingest.format.html.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * JSON as it stands in pages: in comments and CDATA, with raw line ends, trailing commas, twice.
 */
final class LenientJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(200)
                          .maxStringLength(4_000_000)
                          .build())
                  .build())
          .enable(
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_JAVA_COMMENTS,
              JsonReadFeature.ALLOW_SINGLE_QUOTES,
              JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES,
              JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
              JsonReadFeature.ALLOW_MISSING_VALUES,
              JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .build();

  private static final Pattern WRAPPING =
      Pattern.compile(
          "<!--|-->|//\\s*<!\\[CDATA\\[|//\\s*\\]\\]>|<!\\[CDATA\\[|\\]\\]>|/\\*\\s*<!\\[CDATA\\[\\s*\\*/|/\\*\\s*\\]\\]>\\s*\\*/");

  private LenientJson() {}

  /** The values one after another; what cannot be read ends them. */
  static List<JsonNode> values(String script) {
    List<JsonNode> values = new ArrayList<>();
    String text =
        script.contains("<!") || script.contains("]]>") || script.contains("-->")
            ? WRAPPING.matcher(script).replaceAll(" ")
            : script;
    String json = text.strip().replaceFirst("^[;,]+", "");
    try (JsonParser parser = MAPPER.createParser(json)) {
      while (parser.nextToken() != null && values.size() < 50) {
        JsonNode value = parser.readValueAsTree();
        if (value != null && value.isContainerNode()) {
          values.add(value);
        }
      }
    } catch (JacksonException broken) {
      return values;
    } catch (IOException impossible) {
      throw new IllegalStateException("A string cannot fail to be read", impossible);
    }
    return values;
  }
}
