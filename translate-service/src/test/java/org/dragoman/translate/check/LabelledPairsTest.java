package org.dragoman.translate.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.contracts.translation.Finding.Severity;
import org.dragoman.contracts.translation.Finding.Side;
import org.dragoman.translate.language.LanguagePair;
import org.junit.jupiter.api.Test;

/**
 * Pairs of our own, good and bad, from seven languages into English: {@code language | what is
 * wrong (joined by +) or ok | source | translation}. An alarm is a finding that is more than a
 * remark.
 */
class LabelledPairsTest {

  private record Labelled(Rendering rendering, String label) {
    List<String> labels() {
      return label.equals("ok") ? List.of() : List.of(label.split("\\+"));
    }
  }

  private static final class Score {
    int right;
    int missed;
    int wrong;

    double precision() {
      return right / (double) Math.max(1, right + wrong);
    }

    double recall() {
      return right / (double) Math.max(1, right + missed);
    }

    @Override
    public String toString() {
      return "precision %.2f recall %.2f (%d found, %d missed, %d false)"
          .formatted(precision(), recall(), right, missed, wrong);
    }
  }

  @Test
  void each_check_finds_what_is_wrong_and_little_else() throws IOException {
    Map<String, Score> scores = new TreeMap<>();
    List<String> faults = new ArrayList<>();
    for (Labelled pair : pairs()) {
      Set<String> found = alarms(pair.rendering());
      for (String label : pair.labels()) {
        Score score = scores.computeIfAbsent(label, _ -> new Score());
        if (found.remove(label)) {
          score.right++;
        } else {
          score.missed++;
          faults.add("missed " + label + " " + pair);
        }
      }
      found.forEach(other -> {
        scores.computeIfAbsent(other, _ -> new Score()).wrong++;
        faults.add("false " + other + " " + pair);
      });
    }
    String report =
        scores.entrySet().stream().map(Object::toString).collect(Collectors.joining("\n"));

    scores.forEach((check, score) -> {
      assertThat(score.precision())
          .as(() -> report + "\n" + String.join("\n", faults))
          .isGreaterThanOrEqualTo(0.85);
      assertThat(score.recall())
          .as(() -> report + "\n" + String.join("\n", faults))
          .isGreaterThanOrEqualTo(0.85);
    });
  }

  /** Written when the checks were done; what they miss here stays as it is. */
  @Test
  void pairs_the_checks_were_not_made_with_fare_nearly_as_well() throws IOException {
    Score score = new Score();
    List<String> faults = new ArrayList<>();
    int good = 0;
    int alarmed = 0;
    for (Labelled pair : pairs("held-out.txt")) {
      Set<String> found = alarms(pair.rendering());
      good += pair.labels().isEmpty() ? 1 : 0;
      alarmed += pair.labels().isEmpty() && !found.isEmpty() ? 1 : 0;
      for (String label : pair.labels()) {
        if (found.contains(label)) {
          score.right++;
        } else {
          score.missed++;
          faults.add("missed " + label + " " + pair);
        }
      }
      if (pair.labels().isEmpty() && !found.isEmpty()) {
        faults.add("false " + found + " " + pair);
      }
    }
    String report =
        score + ", good alarmed " + alarmed + " of " + good + "\n" + String.join("\n", faults);

    assertThat(score.recall()).as(report).isGreaterThanOrEqualTo(0.8);
    assertThat(alarmed).as(report).isLessThanOrEqualTo(good / 10);
  }

  @Test
  void good_translations_raise_no_alarm() throws IOException {
    List<Labelled> good = pairs().stream().filter(pair -> pair.label().equals("ok")).toList();
    List<String> alarmed =
        good.stream()
            .filter(pair -> !alarms(pair.rendering()).isEmpty())
            .map(pair -> alarms(pair.rendering()) + " " + pair)
            .toList();

    assertThat(good).hasSizeGreaterThan(130);
    assertThat(alarmed).isEmpty();
  }

  @Test
  void every_place_lies_within_its_text() throws IOException {
    for (Labelled pair : pairs()) {
      for (Finding finding : new Checks().of(pair.rendering())) {
        if (finding.place() != null) {
          String text =
              finding.place().side() == Side.SOURCE
                  ? pair.rendering().sourceText()
                  : pair.rendering().targetText();
          assertThat(finding.place().to()).isLessThanOrEqualTo(text.length());
        }
      }
    }
  }

  private static Set<String> alarms(Rendering rendering) {
    return new Checks()
        .of(rendering).stream()
            .filter(
                finding -> finding.severity() != Severity.INFO || finding.check().equals("spacing"))
            .map(Finding::check)
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Labelled> pairs() throws IOException {
    return pairs("pairs.txt");
  }

  private static List<Labelled> pairs(String file) throws IOException {
    try (var in = LabelledPairsTest.class.getResourceAsStream("/check/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .map(line -> line.split(" \\| ?", 4))
          .map(parts ->
              new Labelled(
                  new Rendering(
                      new LanguagePair(parts[0], "en"), html(parts[2]), html(parts[3]), List.of()),
                  parts[1]))
          .toList();
    }
  }

  private static String html(String text) {
    return text.startsWith("<") || text.contains("</") ? text : PlainText.toInline(text);
  }
}
