package org.dragoman.bench.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.bench.Measurement;
import org.dragoman.bench.Report;
import org.dragoman.bench.Rounds;
import org.dragoman.bench.Setting;
import org.dragoman.ingest.boot.IngestBeans;
import org.dragoman.ingest.format.Document;
import org.dragoman.ingest.format.Formats;

/** How the cost of a page grows with its size: it should grow as the size does. */
final class PageGrowth {
  private PageGrowth() {}

  static void measure(Setting setting, Report report) throws IOException {
    Formats formats = IngestBeans.readers();
    report.title("One page of growing size");
    report.row("", "ms", "ms per MB");
    for (double megabytes :
        setting.quick() ? new double[] {0.1, 1} : new double[] {0.1, 0.5, 1, 2, 4}) {
      byte[] page = page((int) (megabytes * 1_000_000));
      List<Double> times = new ArrayList<>();
      for (int round = 0; round <= setting.rounds(); round++) {
        long start = System.nanoTime();
        formats.read(new Document(page, "text/html", null, "https://size.example/page"));
        if (round > 0) {
          times.add((System.nanoTime() - start) / 1e6);
        }
      }
      double median = Rounds.median(times);
      report.row("%.1f MB".formatted(page.length / 1e6), median, median / (page.length / 1e6));
      report.add(
          Measurement.of("html_ms_at_%.1f_mb".formatted(megabytes), median, setting.rounds()));
    }
  }

  private static byte[] page(int size) {
    StringBuilder html =
        new StringBuilder("<html lang=en><head><title>Size</title></head><body><div class=nav>");
    for (int i = 0; html.length() < size / 4; i++) {
      html.append("<div class='menu-item n")
          .append(i % 50)
          .append("'><a href='/")
          .append(i)
          .append("'>A place to go number ")
          .append(i)
          .append("</a></div>");
    }
    html.append("</div><article><h1>Size</h1>");
    for (int i = 0; html.length() < size; i++) {
      html.append("<p class='para'>Paragraph ")
          .append(i)
          .append(
              " says, as they all do, that the tide came in <a href='/tide'>at noon</a> and went out again, which nobody had asked for.</p>\n");
    }
    return html.append("</article></body></html>").toString().getBytes(StandardCharsets.UTF_8);
  }
}
