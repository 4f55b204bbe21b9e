package org.dragoman.ingest.format.agency;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names in a byline: "By Ada Rope and Ben Knot, Staff Writers" names two. */
public final class Bylines {
  private static final Pattern LABEL =
      Pattern.compile(
          "(?iu)^(?:reporting by|written by|story by|text by|by|von|por|par|da|di|door|av|af|yazan|текст|автор|بقلم|كتبت|كتب|إعداد|نوشته)(?:\\s*[:：]\\s*|\\s+)");

  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s*[,،;؛|•·/&]\\s*|\\s+(?:and|AND|And|y|Y|et|ET|und|UND|e|en|og|och|ve|и|with|WITH|con|avec)\\s+|\\s+و\\s*(?=\\p{L}{2,})");

  /** What stands beside a name in a byline: an office, an agency. */
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?iu).*(?:\\b(?:staff|writer|correspondent|reporter|editor|press|agency|news|service|bureau|desk|special|corresponsal|enviad[oa]|redacci|agencia|agence|envoyé|correspondant|rédact|redaktion|korrespondent|agentur|ajans|muhabir)\\p{L}*|корреспондент|агентство|редакция|مراسل|وكالة|خاص|صحيفة).*");

  private Bylines() {}

  public static List<String> names(@Nullable String byline) {
    String text = byline == null ? "" : Local.line(byline);
    if (text.isEmpty() || text.length() > 500) {
      return List.of();
    }
    String unlabelled = LABEL.matcher(text).replaceFirst("");
    List<String> parts =
        Stream.of(BETWEEN.split(unlabelled)).map(Bylines::bare).filter(p -> !p.isEmpty()).toList();
    List<String> names = parts.stream().filter(p -> !NO_NAME.matcher(p).matches()).toList();
    // "By Staff Writer" names nobody else: better that than no author at all.
    return names.isEmpty() ? parts.stream().limit(1).toList() : names.stream().distinct().toList();
  }

  private static String bare(String part) {
    return part.replaceFirst("\\s*\\([^)]*\\)$", "").replaceFirst("[.\\s]+$", "").strip();
  }
}
