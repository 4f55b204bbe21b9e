package org.dragoman.translate.engine;

import java.lang.System.Logger.Level;
import java.util.List;
import org.dragoman.translate.engine.EngineRequest.Sentence;

/**
 * How much goes into one request: what was configured, or less where the engine turned out to take
 * less. What was learnt is forgotten with the process.
 */
final class RequestSize {

  private static final System.Logger LOG = System.getLogger(RequestSize.class.getName());

  /** Whatever was refused: requests any smaller would cost more than they save. */
  private static final int SMALLEST = 500;

  private final int sentences;
  private volatile int characters;

  /**
   * @param characters UTF-16 units; a longer sentence goes alone
   */
  RequestSize(int sentences, int characters) {
    this.sentences = sentences;
    this.characters = characters;
  }

  /** Whether so many sentences of that length in all go together. */
  boolean fits(int count, int length) {
    return count <= sentences && length <= characters;
  }

  /** The whole was refused, and its parts were taken. */
  synchronized void tooMuch(EngineRequest whole, List<EngineRequest> parts) {
    int taken =
        Math.max(SMALLEST, parts.stream().mapToInt(RequestSize::length).max().orElse(SMALLEST));
    if (length(whole) > taken && taken < characters) {
      characters = taken;
      LOG.log(Level.INFO, "An engine takes shorter requests only characters={0,number,#}", taken);
    }
  }

  static int length(EngineRequest request) {
    return request.sentences().stream().map(Sentence::html).mapToInt(String::length).sum();
  }
}
