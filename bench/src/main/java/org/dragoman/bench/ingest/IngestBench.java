package org.dragoman.bench.ingest;

import java.io.IOException;
import org.dragoman.bench.Bench;
import org.dragoman.bench.Report;
import org.dragoman.bench.Setting;

/** Reading documents of every format, and finding articles on pages. */
public final class IngestBench implements Bench {

  @Override
  public String name() {
    return "ingest";
  }

  @Override
  public String about() {
    return "documents read per second, and how well articles are found on pages";
  }

  @Override
  public void run(Setting setting, Report report) throws IOException {
    FormatSpeed.measure(setting, report);
    PageSpeed.measure(setting, report);
    PageGrowth.measure(setting, report);
    PageQuality.measure(report);
  }
}
