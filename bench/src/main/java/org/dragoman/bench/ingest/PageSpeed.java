package org.dragoman.bench.ingest;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.bench.Measurement;
import org.dragoman.bench.Report;
import org.dragoman.bench.Rounds;
import org.dragoman.bench.Setting;

/** Pages a second, from bytes to text; ours also reads metadata and builds blocks. */
final class PageSpeed {
  private PageSpeed() {}

  static void measure(Setting setting, Report report) throws IOException {
    List<Page> pages = Page.all();
    double megabytes =
        pages.stream().mapToInt(page -> page.html().length).sum() / 1e6 / pages.size();
    Map<String, Rounds.Task> tasks = new LinkedHashMap<>();
    Extractor.all()
        .forEach((name, extractor) ->
            tasks.put(
                name,
                () -> {
                  pages.forEach(extractor::text);
                  return pages.size();
                }));
    Map<String, Double> rates = Rounds.perSecond(setting, tasks);
    double ours = rates.getOrDefault("dragoman", 0.0);
    report.title(
        "HTML pages (%d of %.1f KB on average, %d rounds, median)"
            .formatted(pages.size(), megabytes * 1000, setting.rounds()));
    report.row("", "pages/s", "MB/s", "ours by theirs");
    for (Map.Entry<String, Double> rate : rates.entrySet()) {
      boolean own = rate.getKey().equals("dragoman");
      report.row(
          rate.getKey(),
          rate.getValue(),
          rate.getValue() * megabytes,
          own ? "" : "%.2f".formatted(ours / rate.getValue()));
      if (!own) {
        report.add(
            new Measurement(
                "html_pages_per_s", ours, rate.getKey(), rate.getValue(), setting.rounds()));
      }
    }
    report.add(Measurement.of("html_mb_per_s", ours * megabytes, setting.rounds()));
  }
}
