package org.dragoman.publish.rebuild;

import java.util.List;
import java.util.Optional;
import org.dragoman.publish.story.Catalogue.Change;

/** Stories as files, below the folder of all exports. */
public interface Exports {

  /** What is wrong with a path, each as a sentence that tells what to do. */
  List<String> faults(String path);

  /** What would be written of a version. */
  String content(String path, Change story);

  /** What is there of it. */
  Optional<String> held(String path, Change story);

  /** Writes it; the newest is the current one. */
  void put(String path, Change story);

  /** The versions of all stories that are there, as {@link #name} calls them. */
  List<String> all(String path);

  String name(Change story);
}
