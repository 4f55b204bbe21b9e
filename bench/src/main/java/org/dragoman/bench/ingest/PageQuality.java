package org.dragoman.bench.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.dragoman.bench.Measurement;
import org.dragoman.bench.Report;

/** Precision, recall and F1 of body text, each the mean over the pages of the set. */
public final class PageQuality {
  private static final int WORST = 5;

  /** What an extractor made of a page. */
  public record Mark(String page, double precision, double recall, double f1) {}

  private PageQuality() {}

  public static List<Mark> marks(Extractor extractor) {
    return Page.all().stream()
        .map(page -> {
          Shingles found = Shingles.of(page.body(), extractor.text(page));
          return new Mark(page.name(), found.precision(), found.recall(), found.f1());
        })
        .toList();
  }

  public static double mean(List<Mark> marks, ToDoubleFunction<Mark> of) {
    return marks.stream().mapToDouble(of).average().orElse(0);
  }

  static void measure(Report report) throws IOException {
    Map<String, List<Mark>> all = new LinkedHashMap<>();
    Extractor.all().forEach((name, extractor) -> all.put(name, marks(extractor)));
    report.title(
        "Text found on %d pages (4-word shingles, mean over pages)".formatted(Page.all().size()));
    report.row("", "precision", "recall", "F1", "worst page");
    for (Map.Entry<String, List<Mark>> each : all.entrySet()) {
      List<Mark> marks = each.getValue();
      double f1 = mean(marks, Mark::f1);
      report.row(
          each.getKey(),
          mean(marks, Mark::precision),
          mean(marks, Mark::recall),
          f1,
          marks.stream().mapToDouble(Mark::f1).min().orElse(0));
      if (!each.getKey().equals("dragoman")) {
        report.add(
            new Measurement(
                "pages_f1",
                mean(all.getOrDefault("dragoman", List.of()), Mark::f1),
                each.getKey(),
                f1,
                1));
      }
    }
    report.title("Our worst pages");
    List<Mark> worst = new ArrayList<>(all.getOrDefault("dragoman", List.of()));
    worst.sort(Comparator.comparingDouble(Mark::f1));
    worst.stream()
        .limit(WORST)
        .forEach(mark -> report.row(mark.page(), mark.precision(), mark.recall(), mark.f1()));
  }
}
