package org.dragoman.translate.segment;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.translate.language.Languages;
import org.jspecify.annotations.Nullable;

/**
 * Sentence boundaries by UAX #29 with CLDR's suppressions (the language's abbreviations end no
 * sentence), and three rules it lacks. The Arabic question mark ends a sentence and its closing
 * quote stays with it; the Arabic semicolon joins clauses, as the Latin one does.
 */
final class Sentences {

  /** "¿Dónde?», preguntó": what a quotation ends in does not end the sentence around it. */
  private static final Pattern QUESTION_IN_QUOTES =
      Pattern.compile(".*[?!؟…][\\s\\p{Z}]*[\"'»”’›)\\]]+[\\s\\p{Z}]*", Pattern.DOTALL);

  private static final Pattern GOES_ON =
      Pattern.compile("[\\s\\p{Z}\"'«“‘—–-]*\\p{Ll}.*", Pattern.DOTALL);

  /** "J. Doe", "د. هدى": an initial or a title of one letter. */
  private static final Pattern INITIAL =
      Pattern.compile(".*(?:^|[\\s(\"'«“.-])\\p{L}\\.\\s*", Pattern.DOTALL);

  /** Titles stand before a name. CLDR leaves out those that are other words too ("Main Dr."). */
  private static final Pattern TITLE =
      Pattern.compile(
          ".*\\b(?:Capt|Col|Dr|Dra|Gen|Gov|Lt|Mlle|Mme|Mr|Mrs|Ms|Prof|Rev|Sen|Sgt|Sr|Sra|Srta|St|Ste)"
              + "\\.\\s*",
          Pattern.DOTALL);

  /** A closing quote set off by a space, as in French; in German the same marks open. */
  private static final Pattern OPENING = Pattern.compile("[«“‹]");

  private static final Pattern CLOSING = Pattern.compile("[»”›]+[\\s\\p{Z}]*");

  private Sentences() {}

  /**
   * Offsets where sentences end, ascending, the last being the text's length.
   *
   * @param language BCP 47; null where unknown
   */
  static List<Integer> ends(String text, @Nullable String language) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(locale(language));
    breaks.setText(text);
    List<Integer> ends = new ArrayList<>();
    int start = 0;
    for (int found = breaks.next(); found != BreakIterator.DONE; found = breaks.next()) {
      int end = afterClosing(text, start, found);
      boolean last = end == text.length();
      if (end > start && (last || !goesOn(text.substring(start, end), text.substring(end)))) {
        ends.add(end);
        start = end;
      }
    }
    if (ends.size() > 1 && trails(text, ends.get(ends.size() - 2))) {
      ends.subList(ends.size() - 2, ends.size() - 1).clear();
    }
    return ends;
  }

  /** What stands after the last boundary is no sentence of its own. */
  private static boolean trails(String text, int boundary) {
    return wordless(text.substring(boundary)) && text.charAt(boundary - 1) != InlineHtml.BREAK;
  }

  private static int afterClosing(String text, int start, int end) {
    Matcher quote = CLOSING.matcher(text).region(end, text.length());
    boolean opened = OPENING.matcher(text.substring(Math.min(start, end), end)).find();
    return opened && quote.lookingAt() ? quote.end() : end;
  }

  private static boolean goesOn(String sentence, String rest) {
    if (sentence.endsWith(String.valueOf(InlineHtml.BREAK))) {
      return false;
    }
    return wordless(sentence)
        || INITIAL.matcher(sentence).matches()
        || TITLE.matcher(sentence).matches()
        || (QUESTION_IN_QUOTES.matcher(sentence).matches() && GOES_ON.matcher(rest).matches());
  }

  /** "1.", "…": a number or mark on its own belongs to the words beside it. */
  private static boolean wordless(String text) {
    return text.codePoints().noneMatch(Character::isLetter);
  }

  private static ULocale locale(@Nullable String language) {
    return Languages.known(language)
        ? new ULocale(ULocale.forLanguageTag(language).getBaseName() + "@ss=standard")
        : ULocale.ROOT;
  }
}
