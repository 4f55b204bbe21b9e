package org.dragoman.translate.engine.apertium;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.contracts.translation.Finding.Severity;
import org.dragoman.translate.engine.HeldTerms;

/**
 * Apertium's marks taken off a translation: {@code *} stands before a word it does not know,
 * {@code @} before one it cannot translate, {@code #} before one it cannot inflect.
 *
 * @param html the translation without marks
 * @param words the words that were marked, in reading order
 */
record UnknownWords(String html, List<String> words) {

  /** Not inside a tag, not after a letter; {@code #*word} happens for a hashtag. */
  private static final Pattern MARKED =
      Pattern.compile(
          "<[^>]*>|(?<![\\p{L}\\p{N}&])([*@#]{1,2})([\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’_-]*)");

  UnknownWords {
    words = List.copyOf(words);
  }

  /** A mark that the source itself has before that word is the author's, not Apertium's. */
  static UnknownWords in(String translated, String source) {
    List<String> words = new ArrayList<>();
    String html =
        MARKED
            .matcher(translated)
            .replaceAll(found -> {
              if (found.group(1) == null) {
                return Matcher.quoteReplacement(found.group());
              }
              String word = found.group(2);
              boolean marked = found.group(1).contains("*") || !source.contains(found.group());
              if (marked && !HeldTerms.isPlaceholder(word)) {
                words.add(word);
              }
              return Matcher.quoteReplacement(marks(found.group(1), word, source) + word);
            });
    return new UnknownWords(html, words);
  }

  private static String marks(String marks, String word, String source) {
    for (int i = 0; i < marks.length(); i++) {
      String own = marks.charAt(i) + word;
      if (source.contains(own)) {
        return marks.substring(i, i + 1);
      }
    }
    return "";
  }

  Optional<Finding> finding() {
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Finding(
                "unknown-words",
                Severity.WARNING,
                "Apertium does not know: "
                    + PlainText.fromInline(String.join(", ", words))
                    + ". The words stand as they are in the source."));
  }
}
