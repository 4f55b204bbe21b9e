package org.dragoman.translate.engine.apertium;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dragoman.translate.engine.EngineAnswer.Target;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of an article as the one HTML document Apertium gets: a paragraph each, because
 * Apertium ends a sentence at a paragraph's end and a call costs a third of a second.
 */
public final class ApertiumDocument {

  private static final Pattern PARAGRAPH =
      Pattern.compile("<p id=\"s(\\d{1,6})\">(.*?)</p>", Pattern.DOTALL);

  private ApertiumDocument() {}

  public static String of(List<String> sentences) {
    StringBuilder document = new StringBuilder();
    for (int i = 0; i < sentences.size(); i++) {
      document.append("<p id=\"s%d\">%s</p>\n".formatted(i, sentences.get(i)));
    }
    return document.toString();
  }

  /** The sentences of a translated document; one that got lost has no target. */
  public static List<Target> read(String document, List<String> sources) {
    @Nullable String[] translated = new @Nullable String[sources.size()];
    PARAGRAPH
        .matcher(document)
        .results()
        .filter(found -> Integer.parseInt(found.group(1)) < translated.length)
        .forEach(found -> translated[Integer.parseInt(found.group(1))] = found.group(2));
    List<Target> targets = new ArrayList<>();
    for (int i = 0; i < translated.length; i++) {
      targets.add(target(sources.get(i), translated[i]));
    }
    return targets;
  }

  private static Target target(String source, @Nullable String translated) {
    if (translated == null || translated.isBlank()) {
      return new Target(null, List.of());
    }
    UnknownWords unmarked = UnknownWords.in(translated, source);
    return new Target(unmarked.html(), unmarked.finding().stream().toList());
  }
}
