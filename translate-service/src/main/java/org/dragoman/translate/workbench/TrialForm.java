package org.dragoman.translate.workbench;

import java.util.Optional;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.language.Languages;

/**
 * A text to try, as typed.
 *
 * @param compare whether every engine is to be asked
 * @param wrong what is to be mended; empty if nothing is
 */
public record TrialForm(
    String text, String source, String target, String outlet, boolean compare, String wrong) {

  /** Unchecked. HTML has no way to write a NUL. */
  public static TrialForm typed(
      String text, String source, String target, String outlet, boolean compare) {
    return new TrialForm(
        text.replace("\0", ""), source.strip(), target.strip(), outlet.strip(), compare, "");
  }

  public TrialForm checked() {
    String found = "";
    if (text.isBlank()) {
      found = "There is no text to translate yet.";
    } else if (text.length() > Trial.LARGEST) {
      found =
          "The text has %,d characters; %,d fit here. Longer ones go to POST /api/translate."
              .formatted(text.length(), Trial.LARGEST);
    } else if (!Languages.known(source) || !Languages.known(target)) {
      found = "Choose the language of the text, and the one to translate it into.";
    }
    return new TrialForm(text, source, target, outlet, compare, found);
  }

  /** Empty unless both languages are chosen. */
  public Optional<LanguagePair> pair() {
    return Languages.known(source) && Languages.known(target)
        ? Optional.of(new LanguagePair(source, target))
        : Optional.empty();
  }
}
