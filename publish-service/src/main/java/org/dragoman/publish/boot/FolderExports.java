package org.dragoman.publish.boot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.publish.channel.Answer;
import org.dragoman.publish.channel.Consignment;
import org.dragoman.publish.channel.Destination;
import org.dragoman.publish.channel.Destination.Filter;
import org.dragoman.publish.channel.Destination.Policy;
import org.dragoman.publish.channel.folder.Folder;
import org.dragoman.publish.rebuild.Exports;
import org.dragoman.publish.story.Catalogue.Change;

/** Exports by the channel that partners' folders are written by, for nobody in particular. */
record FolderExports(Folder folder) implements Exports {

  @Override
  public List<String> faults(String path) {
    return folder.faults(destination(path));
  }

  @Override
  public String content(String path, Change story) {
    return folder.write(consignment(path, story)).content();
  }

  @Override
  public Optional<String> held(String path, Change story) {
    return folder.held(consignment(path, story));
  }

  @Override
  public void put(String path, Change story) {
    Consignment consignment = consignment(path, story);
    switch (folder.send(consignment, folder.write(consignment))) {
      case Answer.Acknowledged _ -> {}
      case Answer.Postponed(var said, _) -> throw new IllegalStateException(said);
      case Answer.Refused(var said) -> throw new IllegalStateException(said);
    }
  }

  @Override
  public List<String> all(String path) {
    return folder.all(destination(path));
  }

  @Override
  public String name(Change story) {
    Consignment consignment = consignment("rebuild", story);
    return Folder.name(consignment.storyId()) + "/" + consignment.version();
  }

  private static Consignment consignment(String path, Change story) {
    return new Consignment("rebuild", destination(path), story, null);
  }

  private static Destination destination(String path) {
    return new Destination(
        "rebuild",
        "Rebuild",
        "folder",
        Filter.ALL,
        Policy.EVERY,
        Map.of("path", path),
        List.of(),
        false);
  }
}
