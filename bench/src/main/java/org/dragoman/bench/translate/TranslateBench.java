package org.dragoman.bench.translate;

import java.io.IOException;
import org.dragoman.bench.Bench;
import org.dragoman.bench.Report;
import org.dragoman.bench.Setting;
import org.dragoman.infrastructure.Infrastructure;

/** Segments and articles per second through memory, pass-through and an engine. */
public final class TranslateBench implements Bench {

  @Override
  public String name() {
    return "translate";
  }

  @Override
  public String about() {
    return "segments per second by memory and pass-through, and how busy an engine is kept";
  }

  @Override
  public void run(Setting setting, Report report) throws IOException {
    Infrastructure infrastructure = Infrastructure.shared();
    MemoryTimes.measure(setting, report, infrastructure);
    EngineShare.measure(setting, report, infrastructure);
  }
}
