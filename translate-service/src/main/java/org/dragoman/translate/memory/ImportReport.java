package org.dragoman.translate.memory;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.translate.memory.MemoryStore.Stored;

/**
 * What became of a TMX.
 *
 * @param complete false if the file was not well-formed; then the last problem says where
 * @param refused units that could not be used
 * @param problems why, at most {@value #PROBLEMS_KEPT} of them
 */
public record ImportReport(
    boolean complete, int added, int updated, int unchanged, int refused, List<Problem> problems) {

  static final int PROBLEMS_KEPT = 100;

  static final ImportReport NOTHING = new ImportReport(true, 0, 0, 0, 0, List.of());

  public ImportReport {
    problems = List.copyOf(problems);
  }

  /**
   * @param line in the file, from 1
   */
  public record Problem(int line, String reason) {}

  static final class Tally {
    private boolean complete = true;
    private int added;
    private int updated;
    private int unchanged;
    private int refused;
    private final List<Problem> problems = new ArrayList<>();

    void stored(List<Stored> units) {
      for (Stored unit : units) {
        switch (unit) {
          case ADDED -> added++;
          case UPDATED -> updated++;
          case UNCHANGED -> unchanged++;
        }
      }
    }

    void refused(Problem problem) {
      refused++;
      if (problems.size() < PROBLEMS_KEPT) {
        problems.add(problem);
      }
    }

    void broken(Problem problem) {
      complete = false;
      problems.add(problem);
    }

    ImportReport report() {
      return new ImportReport(complete, added, updated, unchanged, refused, problems);
    }
  }
}
