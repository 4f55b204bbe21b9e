package org.dragoman.ingest.text;

import java.util.regex.Pattern;
import org.dragoman.ingest.extract.Deck;

/**
 * One paragraph-like piece of a text.
 *
 * @param apart a blank line stands before it
 */
record Unit(String text, boolean apart) {
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…؟۔:;؛][»”\"')\\]]*$");
  private static final Pattern FULL_STOP = Pattern.compile("[.…۔][»”\"')\\]]*$");

  /** Letters and digits only: what makes two lines the same line. */
  String letters() {
    return Deck.letters(text);
  }

  int length() {
    return text.length();
  }

  int words() {
    return text.strip().split("\\s+").length;
  }

  boolean endsSentence() {
    return SENTENCE_END.matcher(text).find();
  }

  boolean endsWithFullStop() {
    return FULL_STOP.matcher(text).find();
  }

  /** Running text rather than a label: long, or a whole sentence of some length. */
  boolean isProse() {
    return length() >= 140 || (words() >= 9 && endsWithFullStop());
  }

  /** Short enough for a headline over a part of an article, and no sentence. */
  boolean isCrosshead() {
    return length() <= 90
        && words() <= 12
        && !text.matches("(?s).*[.,،;؛:][»”\"')]*$")
        && text.codePoints().anyMatch(Character::isLetter);
  }
}
