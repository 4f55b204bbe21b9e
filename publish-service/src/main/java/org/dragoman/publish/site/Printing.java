package org.dragoman.publish.site;

import org.dragoman.publish.story.Edition;

/** Makes the page that readers get of a version, to the last byte. */
public interface Printing {

  /**
   * As it stands now, beside whatever else is published.
   *
   * @return the HTML document
   */
  String page(Edition edition);
}
