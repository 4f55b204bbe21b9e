package org.dragoman.translate.segment;

import java.util.Set;
import java.util.regex.Pattern;
import org.dragoman.translate.language.Scripts;

/** Whether a text holds anything to translate. */
public final class Words {

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)\\b(?:https?://|www\\.)\\S+|\\b[\\w.+-]{1,64}+@[\\w-]++(?:\\.[\\w-]++)++");

  private static final Pattern WWW = Pattern.compile("www\\.", Pattern.CASE_INSENSITIVE);

  private Words() {}

  /** Letters outside web and mail addresses. */
  public static boolean any(String text) {
    return Scripts.letters(withoutAddresses(text)) > 0;
  }

  /**
   * Words that may be of that language: at least one letter in its script. A name in Latin letters
   * within an Arabic article has none; of a language whose script is unknown all words may be.
   */
  public static boolean anyOf(String language, String text) {
    Set<Integer> scripts = Scripts.of(language);
    return scripts.isEmpty() || Scripts.letters(withoutAddresses(text), scripts) > 0;
  }

  /** Looking for an address at every character costs more than all else that is asked of a text. */
  private static String withoutAddresses(String text) {
    return text.indexOf('@') < 0 && text.indexOf("//") < 0 && !WWW.matcher(text).find()
        ? text
        : ADDRESS.matcher(text).replaceAll(" ");
  }
}
