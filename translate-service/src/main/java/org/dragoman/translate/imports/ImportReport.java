package org.dragoman.translate.imports;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of a file.
 *
 * @param complete false if the file broke off or is none of its kind; then the last problem says
 *     where
 * @param refused what could not be used
 * @param problems why, at most {@value #PROBLEMS_KEPT} of them
 */
public record ImportReport(
    boolean complete, int added, int updated, int unchanged, int refused, List<Problem> problems) {

  public static final int PROBLEMS_KEPT = 100;

  public static final ImportReport NOTHING = new ImportReport(true, 0, 0, 0, 0, List.of());

  public ImportReport {
    problems = List.copyOf(problems);
  }

  /**
   * @param line in the file, from 1
   * @param reason one clause for whoever sent the file
   */
  public record Problem(int line, String reason) {}

  /** A report in the making. */
  public static final class Tally {
    private boolean complete = true;
    private int added;
    private int updated;
    private int unchanged;
    private int refused;
    private final List<Problem> problems = new ArrayList<>();

    public void stored(List<Stored> some) {
      for (Stored one : some) {
        switch (one) {
          case ADDED -> added++;
          case UPDATED -> updated++;
          case UNCHANGED -> unchanged++;
        }
      }
    }

    public void refused(int line, String reason) {
      refused++;
      if (problems.size() < PROBLEMS_KEPT) {
        problems.add(new Problem(line, reason));
      }
    }

    public void broken(int line, String reason) {
      complete = false;
      problems.add(new Problem(line, reason));
    }

    public ImportReport report() {
      return new ImportReport(complete, added, updated, unchanged, refused, problems);
    }
  }
}
