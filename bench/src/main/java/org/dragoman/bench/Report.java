package org.dragoman.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** Prints a benchmark's table and appends each figure as a JSON object to a file. */
public final class Report {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String bench;
  private final Path file;
  private final PrintStream out;

  public Report(String bench, Path file, PrintStream out) {
    this.bench = bench;
    this.file = file;
    this.out = out;
  }

  /** A line of the table: a label of any width and columns of figures. */
  public void row(String label, Object... columns) {
    StringBuilder row = new StringBuilder("%-34s".formatted(label));
    for (Object column : columns) {
      row.append(
          column instanceof Double number
              ? "%16s".formatted(figure(number))
              : "%16s".formatted(column));
    }
    out.println(row);
  }

  public void title(String title) {
    out.println();
    out.println(title);
  }

  public void note(String text) {
    out.println("  " + text);
  }

  public void add(Measurement measurement) throws IOException {
    ObjectNode line = JSON.createObjectNode();
    line.put("bench", bench);
    line.put("metric", measurement.metric());
    line.put("value", rounded(measurement.value()));
    if (measurement.reference() != null && measurement.referenceValue() != null) {
      line.put("reference", measurement.reference());
      line.put("reference_value", rounded(measurement.referenceValue()));
      line.put("ratio", measurement.ratio() == null ? null : rounded(measurement.ratio()));
    }
    line.put("rounds", measurement.rounds());
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(
        file,
        JSON.writeValueAsString(line) + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  private static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }

  private static String figure(double value) {
    // Four places tell one extractor from a better one; a rate needs no more than three figures.
    String form = value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : value > 1 ? "%.2f" : "%.4f";
    return String.format(Locale.ROOT, form, value);
  }
}
