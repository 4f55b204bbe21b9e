package org.dragoman.translate.workbench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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

  /** Marked of one sentence: nobody looks at more. */
  private static final int HITS = 200;

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
            .limit(HITS)
            .map(hit -> new Stretch(hit.start(), hit.end(), "hit"))
            .toList());
  }

  private static String marked(InlineHtml sentence, List<Stretch> stretches) {
    int length = sentence.text().length();
    SortedSet<Integer> cuts = new TreeSet<>(List.of(length));
    List<Stretch> within = new ArrayList<>();
    for (Stretch stretch : stretches) {
      Stretch cut =
          new Stretch(
              Math.min(stretch.from(), length), Math.min(stretch.to(), length), stretch.kind());
      within.add(cut);
      cuts.add(cut.from());
      cuts.add(cut.to());
    }
    List<Integer> ends = List.copyOf(cuts);
    String[] kinds = kinds(ends, within);
    List<InlineHtml> pieces = sentence.cut(ends);
    StringBuilder marked = new StringBuilder();
    for (int at = 0; at < ends.size(); at++) {
      String piece = pieces.get(at).html();
      marked.append(
          kinds[at].isEmpty() || piece.isEmpty()
              ? piece
              : "<mark class=\"%s\">%s</mark>".formatted(kinds[at], piece));
    }
    return marked.toString();
  }

  /** For the piece before each end that of the last stretch that covers it; empty if none does. */
  private static String[] kinds(List<Integer> ends, List<Stretch> stretches) {
    String[] kinds = new String[ends.size()];
    Arrays.fill(kinds, "");
    for (Stretch stretch : stretches) {
      int first = stretch.from() == 0 ? 0 : Collections.binarySearch(ends, stretch.from()) + 1;
      int end = Collections.binarySearch(ends, stretch.to());
      for (int at = first; at <= end; at++) {
        kinds[at] = stretch.kind();
      }
    }
    return kinds;
  }
}
