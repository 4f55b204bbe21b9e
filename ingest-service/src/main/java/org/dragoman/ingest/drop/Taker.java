package org.dragoman.ingest.drop;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Takes one file in. What is wrong with the file is a verdict; exceptions mean that the disk or the
 * database is, and that it may be tried again.
 */
public interface Taker {

  /**
   * @param name as the sender gave it, without what a claim added
   * @param source id of the source in whose folder it lay; empty for none
   */
  Verdict take(Path file, String name, String source) throws IOException;

  /** Whether all that files need is there: a failure meanwhile is the file's own. */
  boolean isReady();
}
