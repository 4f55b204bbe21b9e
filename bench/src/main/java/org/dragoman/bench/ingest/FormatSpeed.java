package org.dragoman.bench.ingest;

import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.bench.Measurement;
import org.dragoman.bench.Report;
import org.dragoman.bench.Rounds;
import org.dragoman.bench.Setting;
import org.dragoman.ingest.boot.IngestBeans;
import org.dragoman.ingest.format.Document;
import org.dragoman.ingest.format.Formats;
import org.dragoman.ingest.format.Reading;

/**
 * Items a second per format, from bytes to articles. Beside RSS and Atom stands ROME, which gives
 * entries with the HTML as it came; ours gives articles of clean blocks.
 */
final class FormatSpeed {
  private FormatSpeed() {}

  static void measure(Setting setting, Report report) throws IOException {
    Formats formats = IngestBeans.readers();
    report.title("Formats (%d rounds, median)".formatted(setting.rounds()));
    report.row("", "items/s", "MB/s", "ROME items/s", "ours by ROME");
    for (Sample sample : Sample.all(setting.root())) {
      int items = sample.documents().stream().mapToInt(document -> items(formats, document)).sum();
      if (items == 0) {
        report.row(sample.format(), "no items");
        continue;
      }
      Map<String, Rounds.Task> tasks = new LinkedHashMap<>();
      tasks.put(
          "dragoman", () -> sample.documents().stream().mapToInt(d -> items(formats, d)).sum());
      if (sample.isFeed()) {
        tasks.put("ROME", () -> sample.documents().stream().mapToInt(FormatSpeed::rome).sum());
      }
      report(setting, report, sample, items, Rounds.perSecond(setting, tasks));
    }
  }

  private static void report(
      Setting setting, Report report, Sample sample, int items, Map<String, Double> rates)
      throws IOException {
    double ours = rates.getOrDefault("dragoman", 0.0);
    double megabytes = ours * sample.bytes() / items / 1e6;
    Double rome = rates.get("ROME");
    if (rome == null) {
      report.row(sample.format(), ours, megabytes);
      report.add(Measurement.of(sample.format() + "_items_per_s", ours, setting.rounds()));
    } else {
      report.row(sample.format(), ours, megabytes, rome, "%.2f".formatted(ours / rome));
      report.add(
          new Measurement(sample.format() + "_items_per_s", ours, "ROME", rome, setting.rounds()));
    }
    report.add(Measurement.of(sample.format() + "_mb_per_s", megabytes, setting.rounds()));
  }

  private static int items(Formats formats, Document document) {
    return formats.read(document) instanceof Reading.Parsed(var feed, List<?> items)
        ? items.size()
        : 0;
  }

  private static int rome(Document document) {
    try (XmlReader reader = new XmlReader(new ByteArrayInputStream(document.content()))) {
      return new SyndFeedInput().build(reader).getEntries().size();
    } catch (IOException | FeedException failed) {
      throw new IllegalStateException("ROME cannot read the sample", failed);
    }
  }
}
