package org.dragoman.ingest.fetch.db;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A few points in time in one column. */
final class Instants {
  private Instants() {}

  static List<Instant> read(String column) {
    return Arrays.stream(column.split(" ", -1))
        .filter(text -> !text.isEmpty())
        .map(Instant::parse)
        .toList();
  }

  static String write(List<Instant> instants) {
    return instants.stream().map(Instant::toString).collect(Collectors.joining(" "));
  }
}
