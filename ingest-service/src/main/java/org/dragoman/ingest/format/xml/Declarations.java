package org.dragoman.ingest.format.xml;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a document type declares. Nothing is fetched and nothing is expanded within anything else:
 * short entities of plain characters are known, and a document whose entities refer to files or to
 * one another is refused (OWASP, XML External Entity Prevention).
 */
final class Declarations {
  private static final int MOST = 128;

  private static final Pattern ENTITY =
      Pattern.compile(
          "<!ENTITY\\s+(%\\s+)?([\\w.:-]{1,64})\\s+(?:(SYSTEM|PUBLIC)\\b|\"([^\"]*+)\"|'([^']*+)')");

  private static final Pattern REFERENCE = Pattern.compile("[&%](?!#)[\\w.:-]+;");

  private Declarations() {}

  /**
   * The entities a declaration defines.
   *
   * @param declaration from {@code <!DOCTYPE} to its end
   */
  static Map<String, String> entities(String declaration) throws Unreadable {
    Map<String, String> entities = new HashMap<>();
    References characters = new References(Map.of(), declaration.length());
    Matcher found = ENTITY.matcher(declaration);
    while (found.find()) {
      if (found.group(1) != null) {
        continue;
      }
      if (found.group(3) != null) {
        throw new Unreadable(
            "The document type declares an entity that lies outside the document.");
      }
      String value = found.group(4) == null ? found.group(5) : found.group(4);
      if (REFERENCE.matcher(value).find() || value.length() > MOST) {
        throw new Unreadable(
            "The document type declares an entity that could expand into anything.");
      }
      entities.put(found.group(2), characters.resolve(value));
    }
    return entities;
  }
}
