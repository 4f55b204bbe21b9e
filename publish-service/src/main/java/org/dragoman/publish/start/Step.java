package org.dragoman.publish.start;

import java.util.List;

/** Where somebody who starts a story has got to. */
public sealed interface Step {

  /**
   * It was read, and is shown before it is sent.
   *
   * @param notes what was odd about it, each one sentence
   */
  record Read(Manuscript manuscript, List<String> notes) implements Step {
    public Read {
      notes = List.copyOf(notes);
    }
  }

  /**
   * It is with ingest-service, and its story on the way or there already.
   *
   * @param before whether it was there before
   */
  record Taken(String article, boolean before) implements Step {}

  /** Something typed has to be changed. */
  record Wrong(Manuscript typed, List<Fault> faults) implements Step {
    public Wrong {
      faults = List.copyOf(faults);
    }
  }

  /** ingest-service would not, or could not; what was typed stands. */
  record Failed(Manuscript typed, String why) implements Step {}
}
