package org.dragoman.ingest.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A line that says who wrote it: "By A. Author and B. Author", "بقلم: فلانة", "Por …", "Par …". */
public final class Byline {
  private static final Pattern FORM =
      Pattern.compile(
          "^(?:by|written by|words by|story by|por|texto de|par|von|yazan|автор|текст|بقلم|كتب|كتبت|كتبه|كتبته|إعداد|تقرير|تحقيق|نوشته)(?:\\s*[:：]\\s*|\\s+)(.{2,80})$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s*[,،;|•·]\\s*|\\s+(?:and|y|et|und|ve|и|with|con|avec)\\s+|\\s+و\\s*(?=\\p{L}{3,})");

  /** Of a byline, in characters: more is a sentence. */
  private static final int LONGEST = 300;

  private Byline() {}

  /** The names, or none where the line is no byline: names are few and end no sentence. */
  static List<String> of(Unit unit) {
    Matcher found = FORM.matcher(unit.text());
    if (!found.matches() || unit.words() > 14 || unit.text().matches(".*[.!?؟…]$")) {
      return List.of();
    }
    List<String> names =
        Stream.of(BETWEEN.split(found.group(1)))
            .map(String::strip)
            .filter(n -> !n.isEmpty())
            .toList();
    boolean cased = names.stream().allMatch(Byline::looksLikeName);
    return cased ? names : List.of();
  }

  /**
   * The names in a text that is known to be a byline, with or without its "By": what stands in it
   * besides, an agency or a town after a comma or stroke, is left out.
   */
  public static List<String> names(String byline) {
    String line = byline.strip();
    if (line.isEmpty() || line.length() > LONGEST) {
      return List.of();
    }
    Matcher form = FORM.matcher(line);
    String names = (form.matches() ? form.group(1) : line).split("\\s*/\\s*", 2)[0];
    List<String> several =
        Stream.of(BETWEEN.split(names)).map(String::strip).filter(n -> !n.isEmpty()).toList();
    return several.stream().allMatch(Byline::looksLikeName) ? several : List.of(names);
  }

  private static boolean looksLikeName(String name) {
    int first = name.codePointAt(0);
    boolean caseless = !Character.isUpperCase(first) && !Character.isLowerCase(first);
    return name.split("\\s+").length <= 5 && (Character.isUpperCase(first) || caseless);
  }
}
