package org.dragoman.translate.segment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Groups of sentences of our own, one group a line, their boundaries marked by {@code ¦}: what a
 * translator would take as one unit.
 */
record GoldSentences(String language, List<List<String>> groups) {

  private static final Set<String> UNSPACED = Set.of("zh", "ja");

  static GoldSentences of(String language) {
    try (var in = GoldSentences.class.getResourceAsStream("/segment/" + language + ".txt")) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new GoldSentences(
          language,
          all.lines()
              .filter(line -> !line.isBlank())
              .map(line -> Arrays.stream(line.split("¦")).map(String::strip).toList())
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text(List<String> group) {
    return String.join(UNSPACED.contains(language) ? "" : " ", group);
  }

  /**
   * @param missed boundaries that were not found
   * @param wrong boundaries found where none is
   */
  record Score(int right, int missed, int wrong, List<String> faults) {
    double precision() {
      return right / (double) Math.max(1, right + wrong);
    }

    double recall() {
      return right / (double) Math.max(1, right + missed);
    }

    double f1() {
      return 2 * precision() * recall() / Math.max(1e-9, precision() + recall());
    }
  }

  /** Boundaries within a group, counted in characters that are no white space. */
  Score score(Function<String, List<String>> cutter) {
    int right = 0;
    int missed = 0;
    int wrong = 0;
    List<String> faults = new java.util.ArrayList<>();
    for (List<String> group : groups) {
      Set<Integer> gold = boundaries(group);
      List<String> cut = cutter.apply(text(group));
      Set<Integer> found = boundaries(cut);
      Set<Integer> both = new TreeSet<>(gold);
      both.retainAll(found);
      right += both.size();
      missed += gold.size() - both.size();
      wrong += found.size() - both.size();
      if (!gold.equals(found)) {
        faults.add(cut.stream().map(String::strip).collect(Collectors.joining(" ¦ ")));
      }
    }
    return new Score(right, missed, wrong, faults);
  }

  private static Set<Integer> boundaries(List<String> sentences) {
    Set<Integer> boundaries = new TreeSet<>();
    int at = 0;
    for (String sentence : sentences.subList(0, Math.max(0, sentences.size() - 1))) {
      at += sentence.replaceAll("[\\s\\p{Z}]", "").length();
      boundaries.add(at);
    }
    return boundaries;
  }
}
