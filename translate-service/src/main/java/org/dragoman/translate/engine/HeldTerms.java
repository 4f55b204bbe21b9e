package org.dragoman.translate.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.translate.glossary.Occurrence;
import org.dragoman.translate.glossary.Term;
import org.jspecify.annotations.Nullable;

/** A sentence with glossary terms taken out of the engine's hands. */
public final class HeldTerms {

  /** What a term leaves as. */
  public enum Form {
    /**
     * A word no language has, {@code Zqabx}. Rule-based engines take it for an unknown name and let
     * it stand, in its place and within its markup; brackets and symbols lose their markup there.
     */
    WORD,
    /** Its translation, marked {@code translate="no"} (HTML): for engines that obey it. */
    NOT_TRANSLATED
  }

  private static final Pattern WORD = Pattern.compile("(?i)\\bZq([a-z])([a-z])x\\b");

  /** What is left where an engine broke such a word. */
  private static final Pattern BROKEN = Pattern.compile("(?i)\\bZq[a-z]");

  private static final Pattern SPAN = Pattern.compile("(?i)<span\\b[^>]*>|</span\\s*>");

  private static final String NOT_TRANSLATED = "<span translate=\"no\">%s</span>";

  /** As many as there are pairs of letters. */
  private static final int MOST = 26 * 26;

  private final String html;
  private final List<String> targets;
  private final Form form;

  private HeldTerms(String html, List<String> targets, Form form) {
    this.html = html;
    this.targets = List.copyOf(targets);
    this.form = form;
  }

  /**
   * Takes those terms that stand as whole words and in one piece of text; tags within a term are
   * for an editor to place.
   *
   * @param html inline HTML
   * @param terms in reading order, in UTF-16 units of its text
   */
  static HeldTerms of(String html, List<Occurrence> terms, Form form) {
    if (terms.isEmpty() || WORD.matcher(html).find()) {
      return new HeldTerms(html, List.of(), form);
    }
    int[] places = places(html);
    StringBuilder held = new StringBuilder();
    List<String> targets = new ArrayList<>();
    int last = 0;
    for (Occurrence found : terms) {
      String words = words(html, places, found);
      if (words == null || targets.size() == MOST) {
        continue;
      }
      String target = PlainText.toInline(target(found.term(), words));
      int from = places[found.from()];
      held.append(html, last, from).append(written(form, targets.size(), target));
      last = from + words.length();
      targets.add(target);
    }
    return new HeldTerms(held.append(html.substring(last)).toString(), targets, form);
  }

  /** Where each UTF-16 unit of the text starts in the HTML; at last, where the HTML ends. */
  private static int[] places(String html) {
    int[] places = new int[html.length() + 1];
    int units = 0;
    int at = 0;
    while (at < html.length()) {
      int end = at + 1;
      int length = 1;
      if (html.charAt(at) == '<' && html.indexOf('>', at) > 0) {
        end = html.indexOf('>', at) + 1;
        length = html.regionMatches(true, at, "<br", 0, 3) ? 1 : 0;
      } else if (html.charAt(at) == '&' && html.indexOf(';', at) > 0) {
        int semicolon = html.indexOf(';', at) + 1;
        String plain = PlainText.fromInline(html.substring(at, semicolon));
        if (plain.length() < semicolon - at) {
          end = semicolon;
          length = plain.length();
        }
      }
      for (int i = 0; i < length; i++) {
        places[units++] = at;
      }
      at = end;
    }
    places[units] = html.length();
    for (int i = units + 1; i < places.length; i++) {
      places[i] = -1;
    }
    return places;
  }

  /** The HTML of a term; null if it is no whole word, or tags stand within it. */
  private static @Nullable String words(String html, int[] places, Occurrence found) {
    if (found.to() >= places.length || places[found.to()] < 0) {
      return null;
    }
    int from = places[found.from()];
    String upToNext = html.substring(from, places[found.to()]);
    // Tags between its last word and the next unit of text are not its own.
    String words = upToNext.replaceFirst("(?:<[^>]*>)+$", "");
    int to = from + words.length();
    boolean whole = !letterBefore(html, from) && !letterAt(html, to);
    return whole && words.indexOf('<') < 0 ? words : null;
  }

  private static boolean letterBefore(String html, int at) {
    return at > 0 && Character.isLetterOrDigit(html.codePointBefore(at));
  }

  private static boolean letterAt(String html, int at) {
    return at < html.length() && Character.isLetterOrDigit(html.codePointAt(at));
  }

  /** With a capital where the sentence gives one to a term that has none. */
  private static String target(Term term, String words) {
    boolean raised =
        Character.isUpperCase(words.codePointAt(0))
            && Character.isLowerCase(term.source().codePointAt(0));
    String target = term.target();
    int first = target.offsetByCodePoints(0, 1);
    return raised
        ? target.substring(0, first).toUpperCase(Locale.ROOT) + target.substring(first)
        : target;
  }

  private static String written(Form form, int number, String target) {
    return switch (form) {
      case WORD -> "Zq%c%cx".formatted('a' + number / 26, 'a' + number % 26);
      case NOT_TRANSLATED -> NOT_TRANSLATED.formatted(target);
    };
  }

  boolean none() {
    return targets.isEmpty();
  }

  /** What the engine gets. */
  String html() {
    return html;
  }

  /** The answer with the glossary's words; empty if the engine did not let them all stand. */
  Optional<String> restore(String answer) {
    return switch (form) {
      case WORD -> fromWords(answer);
      case NOT_TRANSLATED -> Optional.of(SPAN.matcher(answer).replaceAll("")).filter(this::hasAll);
    };
  }

  private Optional<String> fromWords(String answer) {
    boolean[] seen = new boolean[targets.size()];
    String restored =
        WORD.matcher(answer)
            .replaceAll(found -> {
              int number = number(found.group(1)) * 26 + number(found.group(2));
              if (number >= targets.size()) {
                return found.group();
              }
              seen[number] = true;
              return Matcher.quoteReplacement(targets.get(number));
            });
    for (boolean one : seen) {
      if (!one) {
        return Optional.empty();
      }
    }
    return Optional.of(restored).filter(whole -> !BROKEN.matcher(whole).find());
  }

  private static int number(String letter) {
    return Character.toLowerCase(letter.charAt(0)) - 'a';
  }

  private boolean hasAll(String answer) {
    return targets.stream().allMatch(answer::contains);
  }

  /** Whether a word of an answer is one of ours, and none the engine should know. */
  public static boolean isPlaceholder(String word) {
    return WORD.matcher(word).matches();
  }
}
