package org.dragoman.translate.glossary;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.translate.glossary.Glossary.Imported;

/**
 * What became of a glossary file.
 *
 * @param complete false if the file broke off or is none; then the last problem says where
 * @param refused entries that could not be used
 * @param problems why, at most {@value #PROBLEMS_KEPT} of them
 */
public record ImportReport(
    boolean complete, int added, int updated, int unchanged, int refused, List<Problem> problems) {

  static final int PROBLEMS_KEPT = 100;

  public ImportReport {
    problems = List.copyOf(problems);
  }

  /**
   * @param line in the file, from 1
   * @param reason one clause for whoever sent the file
   */
  public record Problem(int line, String reason) {}

  static final class Tally {
    private boolean complete = true;
    private int added;
    private int updated;
    private int unchanged;
    private int refused;
    private final List<Problem> problems = new ArrayList<>();

    void done(List<Imported> entries) {
      for (Imported entry : entries) {
        switch (entry) {
          case ADDED -> added++;
          case UPDATED -> updated++;
          case UNCHANGED -> unchanged++;
        }
      }
    }

    void refused(int line, String reason) {
      refused++;
      if (problems.size() < PROBLEMS_KEPT) {
        problems.add(new Problem(line, reason));
      }
    }

    void broken(BrokenFile broken) {
      complete = false;
      problems.add(new Problem(broken.line(), String.valueOf(broken.getMessage())));
    }

    ImportReport report() {
      return new ImportReport(complete, added, updated, unchanged, refused, problems);
    }
  }
}
