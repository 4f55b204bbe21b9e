package org.dragoman.translate.workbench;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.contracts.translation.Finding.Place;
import org.dragoman.contracts.translation.Finding.Severity;
import org.dragoman.contracts.translation.Finding.Side;
import org.dragoman.translate.segment.InlineHtml;
import org.jspecify.annotations.Nullable;

/** A sentence with the words that findings are about underlined. */
final class Marked {

  private Marked() {}

  /**
   * @param html inline HTML; whatever it holds, the answer holds the inline subset and {@code
   *     <mark>} only
   */
  static String html(String html, Side side, List<Finding> findings) {
    InlineHtml sentence = InlineHtml.parse(html);
    List<Finding> here = findings.stream().filter(finding -> isOn(side, finding)).toList();
    int length = sentence.text().length();
    // Places count in the text as the contract has it; markup read otherwise would be off by some.
    if (here.isEmpty() || PlainText.fromInline(html).length() != length) {
      return sentence.html();
    }
    SortedSet<Integer> cuts = new TreeSet<>(List.of(0, length));
    here.forEach(finding -> {
      Place place = Objects.requireNonNull(finding.place());
      cuts.add(Math.min(place.from(), length));
      cuts.add(Math.min(place.to(), length));
    });
    StringBuilder marked = new StringBuilder();
    int from = 0;
    for (int to : cuts) {
      piece(sentence.slice(from, to).html(), worst(here, from, to), marked);
      from = to;
    }
    return marked.toString();
  }

  private static void piece(String html, @Nullable Severity severity, StringBuilder marked) {
    if (severity == null || html.isEmpty()) {
      marked.append(html);
      return;
    }
    marked
        .append("<mark class=\"")
        .append(severity.name().toLowerCase(Locale.ROOT))
        .append("\">")
        .append(html)
        .append("</mark>");
  }

  private static @Nullable Severity worst(List<Finding> findings, int from, int to) {
    return findings.stream()
        .filter(finding -> covers(Objects.requireNonNull(finding.place()), from, to))
        .map(Finding::severity)
        .max(Severity::compareTo)
        .orElse(null);
  }

  private static boolean covers(Place place, int from, int to) {
    return place.from() <= from && to <= place.to();
  }

  private static boolean isOn(Side side, Finding finding) {
    return finding.place() != null && finding.place().side() == side;
  }
}
