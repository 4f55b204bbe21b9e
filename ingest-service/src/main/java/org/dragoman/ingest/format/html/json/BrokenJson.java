package org.dragoman.ingest.format.html.json;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.ingest.format.html.PageFacts;
import org.jspecify.annotations.Nullable;

/** The plain facts of JSON-LD that no parser reads: its string fields, one by one. */
final class BrokenJson {
  private BrokenJson() {}

  static PageFacts facts(String script) {
    if (!script.contains("Article\"") && !script.contains("BlogPosting\"")) {
      return PageFacts.NONE;
    }
    return new PageFacts(
        null,
        field(script, "headline"),
        field(script, "description"),
        null,
        List.of(),
        field(script, "datePublished"),
        field(script, "dateModified"),
        field(script, "inLanguage"),
        List.of(),
        List.of(),
        null,
        field(script, "articleBody"));
  }

  /** A string that ends where its line or a next field says so, whatever quotes it holds. */
  private static @Nullable String field(String script, String name) {
    Matcher found =
        Pattern.compile("\"" + name + "\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.){1,100000}+)\"")
            .matcher(script);
    return found.find()
        ? found.group(1).replace("\\n", "\n").replace("\\\"", "\"").replace("\\/", "/").strip()
        : null;
  }
}
