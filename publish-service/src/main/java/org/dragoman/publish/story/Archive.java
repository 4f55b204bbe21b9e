package org.dragoman.publish.story;

import java.util.List;
import java.util.Optional;
import org.dragoman.contracts.article.Article;

/** Looking back at what {@link History} and {@link Stories} keep for ever. */
public interface Archive {

  /**
   * What was done to a story, the newest first.
   *
   * @param before revisions from this one on are left out
   */
  List<Entry> entries(String storyId, int before, int limit);

  Optional<Revision> revision(String storyId, int revision);

  /** The revision that went out to readers as a version; of early versions none is known. */
  Optional<Revision> published(String storyId, int version);

  /** All published versions, the first first. */
  List<Edition> editions(String storyId);

  /** The numbers of the published versions, the first first. */
  List<Integer> versions(String storyId);

  Optional<Edition> edition(String storyId, int version);

  /** The versions of the source that the story was made of, the first first. */
  List<Integer> sources(String storyId);

  Optional<Article> original(String storyId, int sourceVersion);

  /** What editors had written around the text, up to a revision, the newest first. */
  List<Furnished> furniture(String storyId, int upTo);

  /** The furniture after an act. */
  record Furnished(Entry entry, Furniture furniture) {}
}
