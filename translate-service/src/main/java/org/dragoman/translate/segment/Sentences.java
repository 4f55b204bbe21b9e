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
  private static final String OPENING = "«“‹";

  private static final Pattern CLOSING = Pattern.compile("[»”›]+[\\s\\p{Z}]*");

  /** Characters looked at on either side of a boundary: a long text has very many boundaries. */
  private static final int AROUND = 40;

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
    Sentence sentence = new Sentence(text);
    for (int found = breaks.next(); found != BreakIterator.DONE; found = breaks.next()) {
      sentence.readTo(found);
      int end = sentence.opened ? afterClosing(text, found) : found;
      boolean last = end == text.length();
      if (end > sentence.start && (last || !goesOn(sentence, end))) {
        ends.add(end);
        sentence.startAt(end);
      }
    }
    if (ends.size() > 1 && trails(text, ends.get(ends.size() - 2))) {
      ends.subList(ends.size() - 2, ends.size() - 1).clear();
    }
    return ends;
  }

  /** The sentence in hand. It may be as long as its text, so each character is read once only. */
  private static final class Sentence {
    private final String text;
    private int start;
    private int read;
    private boolean words;
    private boolean opened;

    Sentence(String text) {
      this.text = text;
    }

    void startAt(int end) {
      start = end;
      read = Math.max(read, end);
      words = false;
      opened = false;
    }

    void readTo(int end) {
      while (read < end) {
        int next = text.codePointAt(read);
        words |= Character.isLetter(next);
        opened |= OPENING.indexOf(next) >= 0;
        read += Character.charCount(next);
      }
    }

    /** Its last characters, before a boundary. */
    String tail(int end) {
      return text.substring(Math.max(start, end - AROUND), end);
    }
  }

  /** What stands after the last boundary is no sentence of its own. */
  private static boolean trails(String text, int boundary) {
    return text.substring(boundary).codePoints().noneMatch(Character::isLetter)
        && text.charAt(boundary - 1) != InlineHtml.BREAK;
  }

  private static int afterClosing(String text, int end) {
    Matcher quote = CLOSING.matcher(text).region(end, text.length());
    return quote.lookingAt() ? quote.end() : end;
  }

  /** "1.", "…": a number or mark on its own belongs to the words beside it, as do initials. */
  private static boolean goesOn(Sentence sentence, int end) {
    String text = sentence.text;
    if (text.charAt(end - 1) == InlineHtml.BREAK) {
      return false;
    }
    String tail = sentence.tail(end);
    String rest = text.substring(end, Math.min(end + AROUND, text.length()));
    return !sentence.words
        || INITIAL.matcher(tail).matches()
        || TITLE.matcher(tail).matches()
        || (QUESTION_IN_QUOTES.matcher(tail).matches() && GOES_ON.matcher(rest).matches());
  }

  private static ULocale locale(@Nullable String language) {
    return Languages.known(language)
        ? new ULocale(ULocale.forLanguageTag(language).getBaseName() + "@ss=standard")
        : ULocale.ROOT;
  }
}
