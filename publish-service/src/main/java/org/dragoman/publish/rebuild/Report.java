package org.dragoman.publish.rebuild;

import java.util.List;
import org.dragoman.publish.story.Shadow.Difference;
import org.jspecify.annotations.Nullable;

/**
 * What was found, and what was done about it.
 *
 * @param records read
 * @param unusable how many of them nothing could be made of
 * @param faults the first of those, each with its place
 * @param complete whether there was a log that still had its first record in each partition
 * @param difference between the log and what stood, before anything was done
 * @param written rows, files or deliveries; 0 where nothing was applied
 * @param removalPassedOver why nothing is taken away though it was asked for; null if it is, or was
 *     not
 */
public record Report(
    long records,
    long unusable,
    List<String> faults,
    boolean complete,
    Difference difference,
    long written,
    @Nullable String removalPassedOver) {
  public Report {
    faults = List.copyOf(faults);
  }
}
