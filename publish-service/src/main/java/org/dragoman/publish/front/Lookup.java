package org.dragoman.publish.front;

import java.util.List;
import java.util.Map;
import org.dragoman.publish.story.Summary;

/** What the desk knows of stories, whether readers have them or not. */
public interface Lookup {

  /** By id; those nobody knows are not among them. */
  Map<String, Summary> of(List<String> ids);
}
