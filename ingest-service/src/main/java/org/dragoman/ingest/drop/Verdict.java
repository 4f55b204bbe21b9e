package org.dragoman.ingest.drop;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What became of a dropped file. */
public sealed interface Verdict {

  /**
   * At least one article in it was taken, and the file is done.
   *
   * @param receipts one for each document in it
   * @param outcomes how many items came to which outcome
   * @param refused why, for items that were refused
   */
  record Taken(List<UUID> receipts, Map<String, Integer> outcomes, List<String> refused)
      implements Verdict {
    public Taken {
      receipts = List.copyOf(receipts);
      outcomes = Map.copyOf(outcomes);
      refused = List.copyOf(refused);
    }
  }

  /**
   * A person has to look at it.
   *
   * @param reasons sentences for whoever opens {@code failed/}
   */
  record Failed(List<String> reasons) implements Verdict {
    public Failed {
      reasons = List.copyOf(reasons);
    }

    static Failed because(String reason) {
      return new Failed(List.of(reason));
    }
  }
}
