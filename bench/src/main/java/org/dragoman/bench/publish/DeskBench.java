package org.dragoman.bench.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.bench.Bench;
import org.dragoman.bench.Measurement;
import org.dragoman.bench.Report;
import org.dragoman.bench.Setting;
import org.dragoman.infrastructure.Infrastructure;
import org.dragoman.infrastructure.Ports;

/** How long the queue takes with few and with many stories, in bytes and on a screen. */
public final class DeskBench implements Bench {
  private static final int PARAGRAPHS = 12;

  @Override
  public String name() {
    return "desk";
  }

  @Override
  public String about() {
    return "the queue of 100 to 10,000 stories: first byte, whole page, filters, searches, paint";
  }

  @Override
  public void run(Setting setting, Report report) throws IOException {
    Infrastructure infrastructure = Infrastructure.shared();
    try (Newsroom newsroom = new Newsroom(setting.root(), infrastructure, Map.of());
        Incoming incoming = new Incoming(infrastructure.kafka(), PARAGRAPHS)) {
      for (int stories : setting.quick() ? List.of(100, 1_000) : List.of(100, 1_000, 10_000)) {
        long start = System.nanoTime();
        incoming.upTo(stories);
        newsroom.awaitStories(stories);
        report.title("%,d stories (taken in after %.0f s)".formatted(stories, seconds(start)));
        pages(setting, report, newsroom, incoming, stories);
        paint(setting, report, newsroom, stories);
      }
    }
  }

  private static void pages(
      Setting setting, Report report, Newsroom newsroom, Incoming incoming, int stories)
      throws IOException {
    Map<String, String> paths = new LinkedHashMap<>();
    paths.put("queue", "/desk");
    paths.put("one outlet", "/desk?outlet=Outlet+7");
    paths.put("language and age", "/desk?source=ar&age=day&sort=waiting");
    paths.put("rare word", "/desk?q=" + incoming.word(9_000));
    paths.put("common word", "/desk?q=" + incoming.word(20));
    paths.put("two words", "/desk?q=" + incoming.word(60) + "+" + incoming.word(300));
    report.row("ms", "first p50", "first p99", "whole p50", "whole p99");
    int times = setting.quick() ? 30 : 200;
    for (Map.Entry<String, String> path : paths.entrySet()) {
      List<Double> first = new ArrayList<>();
      List<Double> whole = new ArrayList<>();
      for (int i = 0; i < times + times / 4; i++) {
        double[] time = newsroom.time(path.getValue());
        if (i >= times / 4) {
          first.add(time[0]);
          whole.add(time[1]);
        }
      }
      report.row(path.getKey(), at(first, 50), at(first, 99), at(whole, 50), at(whole, 99));
      String metric = path.getKey().replace(' ', '_') + "_" + stories;
      report.add(Measurement.of(metric + "_first_byte_p50_ms", at(first, 50), times));
      report.add(Measurement.of(metric + "_whole_p50_ms", at(whole, 50), times));
      report.add(Measurement.of(metric + "_whole_p99_ms", at(whole, 99), times));
    }
  }

  private static void paint(Setting setting, Report report, Newsroom newsroom, int stories)
      throws IOException {
    Path folder = setting.root().resolve("target/bench");
    Optional<Paint> chromium = Paint.start(folder, Ports.free(1).getFirst());
    if (chromium.isEmpty()) {
      report.note("No Chromium here: nothing was painted.");
      return;
    }
    try (Paint paint = chromium.get()) {
      paint.carry(newsroom.address(), newsroom.cookies());
      int times = setting.quick() ? 5 : 20;
      List<Double> painted = new ArrayList<>();
      double shift = 0;
      for (int i = 0; i <= times; i++) {
        double[] seen = paint.load(newsroom.address().resolve("/desk"));
        if (i > 0) {
          painted.add(seen[0]);
          shift = Math.max(shift, seen[1]);
        }
      }
      report.row("first paint in Chromium", "", "", at(painted, 50), at(painted, 99));
      report.note("Layout shift: %.4f at most.".formatted(shift));
      report.add(Measurement.of("paint_" + stories + "_p50_ms", at(painted, 50), times));
      report.add(Measurement.of("paint_" + stories + "_p99_ms", at(painted, 99), times));
      report.add(Measurement.of("layout_shift_" + stories, shift, times));
    }
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private static double at(List<Double> values, int percent) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }
}
