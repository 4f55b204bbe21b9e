package org.dragoman.publish.rebuild;

import java.util.List;
import org.dragoman.publish.story.Shadow.Difference;

/**
 * What was found, and what was done about it.
 *
 * @param records read
 * @param unusable how many of them nothing could be made of
 * @param faults the first of those, each with its place
 * @param complete whether the log still had its first record
 * @param difference between the log and what stood, before anything was done
 * @param written rows, files or deliveries; 0 where nothing was applied
 */
public record Report(
    long records,
    long unusable,
    List<String> faults,
    boolean complete,
    Difference difference,
    long written) {
  public Report {
    faults = List.copyOf(faults);
  }
}
