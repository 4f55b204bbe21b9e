package org.dragoman.translate.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.contracts.translation.Finding.Severity;

/**
 * Numbers written in figures, in the digits of any script. Separators are left out of the
 * comparison, since languages swap them: 1.200,5 and 1,200.5 and ١٬٢٠٠٫٥ are one number. A number
 * the translation writes in words counts as missing; it is for the editor to look.
 */
final class Numbers implements Check {

  /** Digits, with separators between them: stop, comma, Arabic ones, apostrophe, no-break space. */
  private static final Pattern NUMBER =
      Pattern.compile("\\p{Nd}+(?:[.,٫٬'’\\u00a0\\u2009\\u202f]\\p{Nd}+)*");

  @Override
  public List<Finding> of(Rendering rendering) {
    List<String> missing = numbers(rendering.source());
    List<String> added = numbers(rendering.target());
    numbers(rendering.target()).forEach(missing::remove);
    numbers(rendering.source()).forEach(added::remove);
    List<Finding> findings = new ArrayList<>();
    if (!missing.isEmpty()) {
      findings.add(finding("In the source only: ", missing));
    }
    if (!added.isEmpty()) {
      findings.add(finding("In the translation only: ", added));
    }
    return findings;
  }

  private static Finding finding(String text, List<String> numbers) {
    return new Finding("numbers", Severity.WARNING, text + String.join(", ", numbers) + ".");
  }

  private static List<String> numbers(String html) {
    List<String> numbers = new ArrayList<>();
    NUMBER
        .matcher(PlainText.fromInline(html))
        .results()
        .forEach(found -> numbers.add(western(found.group())));
    return numbers;
  }

  private static String western(String number) {
    StringBuilder digits = new StringBuilder();
    number
        .codePoints()
        .filter(Character::isDigit)
        .forEach(digit -> digits.append(Character.digit(digit, 10)));
    return digits.toString();
  }
}
