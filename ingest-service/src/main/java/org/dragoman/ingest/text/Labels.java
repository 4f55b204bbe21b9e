package org.dragoman.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.ingest.format.Words;
import org.jspecify.annotations.Nullable;

/** The label of a keyword list, and what follows it, on its line or on the lines after. */
final class Labels {
  private static final Pattern KEYWORDS =
      Pattern.compile(
          "^(?:key ?words?|tags?|topics?|labels|filed under|tagged(?: (?:with|as))?|in this story|palabras clave|etiquetas|temas|mots[- ]cl[ée]s|étiquettes|sujets|schlagw[oö]rt(?:er|e)|themen|anahtar kelimeler|etiketler|теги|ключевые слова|الكلمات المفتاحية|كلمات مفتاحية|كلمات دلالية|الوسوم|وسوم|الكلمات الدالة|کلیدواژه‌?ها|برچسب‌?ها)\\s*(?:[:：]\\s*(.*)|)$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern HASHTAGS = Pattern.compile("^(?:#[\\p{L}\\p{N}_]++\\s*+,?\\s*+)++$");

  private Labels() {}

  static boolean isKeywordLabel(Unit unit) {
    return KEYWORDS.matcher(unit.text()).matches();
  }

  static boolean isHashtags(Unit unit) {
    return HASHTAGS.matcher(unit.text()).matches();
  }

  static List<String> hashtags(Unit unit) {
    return Pattern.compile("#([\\p{L}\\p{N}_]+)")
        .matcher(unit.text())
        .results()
        .map(found -> found.group(1).replace('_', ' '))
        .toList();
  }

  /** Keywords that stand on the label's own line, as a list with commas. */
  static List<String> onTheLine(Unit label) {
    Matcher found = KEYWORDS.matcher(label.text());
    @Nullable String list = found.matches() ? found.group(1) : null;
    return list == null ? List.of() : split(list);
  }

  /** A line that reads as keywords: a list with separators, or a few words that are no sentence. */
  static boolean readsAsKeywords(Unit unit) {
    List<String> parts = split(unit.text());
    return !unit.endsWithFullStop()
        && unit.length() <= 300
        && !parts.isEmpty()
        && parts.stream().allMatch(part -> part.split("\\s+").length <= 4 && part.length() <= 40);
  }

  static List<String> split(String list) {
    List<String> parts = new ArrayList<>();
    for (String part : list.split("[|•·]|\\s/\\s")) {
      Words.parts(part)
          .map(p -> p.replaceFirst("^#", "").replaceFirst("\\.$", ""))
          .forEach(parts::add);
    }
    parts.removeIf(String::isBlank);
    return parts;
  }
}
