package org.dragoman.translate.translation;

import java.util.List;
import java.util.Map;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.translate.glossary.Occurrence;

/** Keeps which glossary terms translated articles hold. */
@FunctionalInterface
public interface TermKeeper {

  TermKeeper NOBODY = (_, _, _) -> () -> {};

  /**
   * All that can be found out before the work's row is locked.
   *
   * @param segments as they are sent
   * @param terms by segment id, as translators met them; a segment without any may have none
   * @return what is left to do in the transaction that sends them
   */
  Runnable noting(Work work, List<Segment> segments, Map<String, List<Occurrence>> terms);
}
