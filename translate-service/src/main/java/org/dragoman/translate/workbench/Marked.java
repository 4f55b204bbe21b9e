package org.dragoman.translate.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.contracts.translation.Finding.Side;
import org.dragoman.translate.segment.InlineHtml;

/**
 * Sentences with some of their words marked. Whatever the HTML they are given holds, the answer
 * holds the inline subset and {@code <mark>} only.
 */
final class Marked {

  /**
   * Words to be marked.
   *
   * @param from in UTF-16 units of the text without markup
   * @param kind class of the {@code <mark>}
   */
  private record Stretch(int from, int to, String kind) {}

  private Marked() {}

  /** With the words underlined that findings are about; the worst finding where they overlap. */
  static String findings(String html, Side side, List<Finding> findings) {
    InlineHtml sentence = InlineHtml.parse(html);
    // Places count in the text as the contract has it; markup read otherwise would be off by some.
    if (PlainText.fromInline(html).length() != sentence.text().length()) {
      return sentence.html();
    }
    List<Stretch> stretches = new ArrayList<>();
    findings.stream()
        .sorted(Comparator.comparing(Finding::severity))
        .forEach(finding -> {
          Finding.Place place = finding.place();
          if (place != null && place.side() == side) {
            String kind = finding.severity().name().toLowerCase(Locale.ROOT);
            stretches.add(new Stretch(place.from(), place.to(), kind));
          }
        });
    return marked(sentence, stretches);
  }

  /**
   * With what somebody searched for.
   *
   * @param words as typed, upper and lower case alike; nothing is marked if blank
   */
  static String hits(String html, String words) {
    InlineHtml sentence = InlineHtml.parse(html);
    if (words.isBlank()) {
      return sentence.html();
    }
    Pattern sought =
        Pattern.compile(
            words.strip(), Pattern.LITERAL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    return marked(
        sentence,
        sought
            .matcher(sentence.text())
            .results()
            .map(hit -> new Stretch(hit.start(), hit.end(), "hit"))
            .toList());
  }

  private static String marked(InlineHtml sentence, List<Stretch> stretches) {
    int length = sentence.text().length();
    SortedSet<Integer> cuts = new TreeSet<>(List.of(0, length));
    stretches.forEach(stretch -> {
      cuts.add(Math.min(stretch.from(), length));
      cuts.add(Math.min(stretch.to(), length));
    });
    StringBuilder marked = new StringBuilder();
    int from = 0;
    for (int to : cuts) {
      String piece = sentence.slice(from, to).html();
      String kind = kind(stretches, from, to);
      marked.append(
          kind.isEmpty() || piece.isEmpty()
              ? piece
              : "<mark class=\"%s\">%s</mark>".formatted(kind, piece));
      from = to;
    }
    return marked.toString();
  }

  /** Of the last stretch that covers it; empty if none does. */
  private static String kind(List<Stretch> stretches, int from, int to) {
    return stretches.reversed().stream()
        .filter(stretch -> stretch.from() <= from && to <= stretch.to())
        .map(Stretch::kind)
        .findFirst()
        .orElse("");
  }
}
