package org.dragoman.ingest.source;

import java.util.List;
import java.util.Optional;
import org.dragoman.contracts.article.Source;

/** The configured sources. Everything happens in the caller's transaction. */
public interface Sources {

  Optional<Source> find(String id);

  /** All of them, by id. */
  List<Source> all();

  /** Keeps others from adding or changing sources until the transaction ends. */
  void alone();

  /** Adds it, or changes the one of that id; true if it was added. */
  boolean save(Source source);

  /** How the source is treated; {@link Policy#DEFAULT} for one nobody said more of. */
  Policy policy(String id);

  /** Changes how a source that exists is treated. */
  void treat(String id, Policy policy);

  /** Removes it; false if there was none. What came from it stays, and its ids with it. */
  boolean remove(String id);
}
