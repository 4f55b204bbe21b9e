package org.dragoman.ingest.receipt.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dragoman.ingest.receipt.ArchiveIntake;

/**
 * What became of an archive, whose items are too many to be told one by one: each receipt tells of
 * its own.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ArchiveView(
    String source, List<UUID> receipts, Map<String, Integer> outcomes, List<String> refused) {

  static ArchiveView of(String source, ArchiveIntake.Result result) {
    return new ArchiveView(source, result.receipts(), result.outcomes(), result.refused());
  }

  boolean nothingTaken() {
    return outcomes.keySet().stream().allMatch("refused"::equals);
  }
}
