package org.dragoman.publish.site;

import org.dragoman.publish.story.Companions.Company;
import org.dragoman.publish.story.Edition;

/** What a page says of its story to machines. */
public interface StructuredData {

  /**
   * @return JSON-LD that may stand in a {@code script} element as it is
   */
  String of(Edition edition, StoryPage page, Company company);
}
