package org.dragoman.ingest.drop;

import java.nio.file.Path;
import java.util.Set;

/**
 * The folders of one source: {@code done/}, {@code failed/} and {@code taking/} stand inside it, so
 * that whoever may only see their own folder sees what became of their files.
 *
 * @param source id of the source, which is the folder's name
 */
record Landing(Path folder, String source) {
  static final String DONE = "done";
  static final String FAILED = "failed";
  static final String TAKING = "taking";

  /** Names of folders in which no sender's files lie. */
  static final Set<String> OURS = Set.of(DONE, FAILED, TAKING, "lost+found");

  static Landing of(Path folder) {
    return new Landing(folder, folder.getFileName().toString());
  }

  Path done() {
    return folder.resolve(DONE);
  }

  Path failed() {
    return folder.resolve(FAILED);
  }

  /** Where those that are being taken lie, each replica's apart. */
  Path taking() {
    return folder.resolve(TAKING);
  }
}
