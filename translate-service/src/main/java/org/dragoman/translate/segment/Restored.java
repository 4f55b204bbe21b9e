package org.dragoman.translate.segment;

import java.util.List;
import org.dragoman.contracts.translation.Finding;

/**
 * A translation with its markup back.
 *
 * @param html inline HTML, balanced, without markup the source lacks; empty if no text came back
 * @param findings what was lost, by the name {@code markup}
 */
public record Restored(String html, List<Finding> findings) {
  public Restored {
    findings = List.copyOf(findings);
  }
}
