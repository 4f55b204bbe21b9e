package org.dragoman.ingest.format.html;

import java.util.List;

/** Reads a page's JSON-LD (schema.org {@code NewsArticle} and its kin). */
@FunctionalInterface
public interface LinkedData {

  /** Facts of the first article any of the scripts describes; a broken script says nothing. */
  PageFacts read(List<String> scripts);
}
