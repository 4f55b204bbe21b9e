package org.dragoman.publish.story;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dragoman.publish.story.Catalogue.Change;

/**
 * What readers could read if nothing but the published log were known, made beside what they can
 * read. All of it but {@link #each} happens in the caller's transaction.
 */
public interface Shadow {

  /** Empties it. Only one rebuild at a time may use it. */
  void clear();

  /** What was taken before stays as it was; the same again changes nothing. */
  void take(List<Edition> editions, List<Retraction> retractions);

  /**
   * Keeps from changing what readers have, which they go on reading, until the transaction ends.
   */
  void holdReaders();

  /** Adds what readers have that came out then or later: the log may not have it yet. */
  void addYoung(Instant since);

  /**
   * Adds what readers have of some of the stories in it: for a log that was not read from its
   * beginning.
   *
   * @param after a story's id; these are those after it
   * @return the last of them; empty if there are none
   */
  Optional<String> addOlder(String after);

  /** What it shows to be wrong with the log itself. */
  Doubts doubts();

  /**
   * What it and what readers have differ in.
   *
   * @param whole whether what is not in it is not in the log
   * @param most lines
   */
  Difference compare(boolean whole, int most);

  /**
   * Gives readers what is in it, and takes nothing from them that is newer.
   *
   * @param remove whether what is not in it goes, and what is newer than it
   * @return rows written or removed
   */
  int show(boolean remove);

  /** Every version of every story in it, in the order of their ids, then of the versions. */
  void each(Consumer<Change> taker);

  /** The same of these stories. */
  void each(Collection<String> stories, Consumer<Change> taker);

  /**
   * @param contradicted versions of which the log says two different things; the first counts
   * @param textless stories of which only the retraction is known
   */
  record Doubts(long contradicted, long textless) {}

  /**
   * @param missing in the log, not with readers
   * @param extra with readers, not in the log
   * @param different in both, not the same
   * @param contradicted as in {@link Doubts}
   * @param textless as there
   * @param lines the first ones, by story and version
   */
  record Difference(
      long missing,
      long extra,
      long different,
      long contradicted,
      long textless,
      List<Line> lines) {
    public Difference {
      lines = List.copyOf(lines);
    }

    public boolean none() {
      return missing + extra + different == 0;
    }
  }

  /**
   * @param what {@code missing}, {@code extra} or {@code different}
   * @param version a retraction has one of its own
   * @param about what is different
   */
  record Line(String what, String storyId, int version, String about) {}
}
