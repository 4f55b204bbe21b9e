package org.dragoman.ingest.extract;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.contracts.article.TextSlot;
import org.jspecify.annotations.Nullable;

/** Decides whether a summary is a deck: a teaser cut from the article's own first lines is none. */
public final class Deck {
  /** What publishing systems append to a summary. */
  private static final Pattern TAIL =
      Pattern.compile(
          "(?iu)\\s*(?:The post .{1,200} appeared first on .{1,120}|(?:continue|keep) reading.*|read (?:the )?(?:more|full).{0,80}"
              + "|(?:leer|seguir leyendo|lire la suite|اقرأ المزيد|المزيد|weiterlesen).{0,60}|(?:\\[?(?:…|\\.\\.\\.|&hellip;)\\]?\\s*+)++)\\s*$");

  /** More characters than any tail has: only so much of a summary's end is looked at. */
  private static final int WINDOW = 500;

  private Deck() {}

  /** The deck in plain text, or null where the summary adds nothing to body and title. */
  public static @Nullable String of(@Nullable String summary, String title, List<Block> body) {
    String cut = withoutTail(summary == null ? "" : summary.strip());
    String letters = letters(cut);
    if (letters.isEmpty() || letters.equals(letters(title))) {
      return null;
    }
    return letters(start(body, letters.length() * 2 + 400)).startsWith(letters) ? null : cut;
  }

  private static String withoutTail(String summary) {
    String text = summary;
    while (true) {
      int from = Math.max(0, text.length() - WINDOW);
      Matcher tail = TAIL.matcher(text.substring(from));
      if (!tail.find()) {
        return text;
      }
      text = text.substring(0, from + tail.start()).strip();
    }
  }

  private static String start(List<Block> body, int enough) {
    StringBuilder text = new StringBuilder();
    for (TextSlot slot : TextSlot.of(Article.builder().body(body).build())) {
      text.append(PlainText.fromInline(slot.html()));
      if (text.length() > enough) {
        break;
      }
    }
    return text.toString();
  }

  /** Only letters and digits, so that spacing, quotes and case do not hide a repetition. */
  public static String letters(String text) {
    return text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
