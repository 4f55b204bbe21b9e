package org.dragoman.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dragoman.bench.ingest.IngestBench;
import org.dragoman.bench.publish.DeliveryBench;
import org.dragoman.bench.publish.DeskBench;
import org.dragoman.bench.translate.TranslateBench;

/** {@code bench NAME [--quick]}. */
public final class Main {
  private static final List<Bench> BENCHES =
      List.of(new IngestBench(), new TranslateBench(), new DeskBench(), new DeliveryBench());

  private Main() {}

  public static void main(String[] arguments) throws IOException {
    List<String> words = List.of(arguments);
    boolean quick = words.contains("--quick");
    List<String> names = words.stream().filter(word -> !word.startsWith("-")).toList();
    Bench bench =
        BENCHES.stream()
            .filter(b -> names.size() == 1 && b.name().equals(names.getFirst()))
            .findFirst()
            .orElse(null);
    if (bench == null) {
      System.err.println("usage: ./dragoman bench NAME [--quick]   where NAME is one of");
      BENCHES.forEach(b -> System.err.printf("  %-10s %s%n", b.name(), b.about()));
      System.exit(words.contains("--help") ? 0 : 2);
      return;
    }
    Path root = Path.of(System.getProperty("dragoman.root", "."));
    Path file = root.resolve("target/bench/" + bench.name() + ".jsonl");
    bench.run(new Setting(root, quick), new Report(bench.name(), file, System.out));
    System.out.println("\nFigures: " + root.relativize(file));
  }
}
