package org.dragoman.publish.channel.folder;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dragoman.publish.channel.Answer;
import org.dragoman.publish.channel.Channel;
import org.dragoman.publish.channel.Consignment;
import org.dragoman.publish.channel.Destination;
import org.dragoman.publish.channel.Faults;
import org.dragoman.publish.channel.Payload;
import org.dragoman.publish.channel.format.StoryFormat;
import org.dragoman.publish.channel.format.StoryWriter;

/**
 * Writes each version as {@code <story>/<version>.<format>}, and the newest one again as {@code
 * <story>/current.<format>}.
 */
public final class Folder implements Channel {
  private static final String PATH = "path";

  private final StoryWriter writer;
  private final Optional<Path> base;

  /**
   * @param base that holds the folders of all destinations; without one there can be none
   */
  public Folder(StoryWriter writer, Optional<Path> base) {
    this.writer = writer;
    this.base = base;
  }

  @Override
  public String name() {
    return "folder";
  }

  @Override
  public List<String> faults(Destination destination) {
    Faults faults =
        Faults.of(destination, List.of(PATH, StoryFormat.SETTING))
            .needs(PATH, "a folder below the one of all exports, e.g. partner")
            .among(StoryFormat.SETTING, StoryFormat.codes());
    if (base.isEmpty()) {
      faults.add("This installation exports to no folder. Set dragoman.channels.folder first.");
    }
    String path = destination.settings().getOrDefault(PATH, "");
    if (!path.isBlank() && below(path).isEmpty()) {
      faults.add("path names folders below the one of all exports, without .. and no / before it.");
    }
    return faults.list();
  }

  @Override
  public Optional<String> clash(Destination destination, Destination other) {
    List<String> way = way(destination);
    List<String> others = way(other);
    int shared = Math.min(way.size(), others.size());
    return shared > 0 && way.subList(0, shared).equals(others.subList(0, shared))
        ? Optional.of(
            ("path lies where %s is written, within or around it. Name a folder beside it, that"
                    + " differs in more than capitals.")
                .formatted(other.id()))
        : Optional.empty();
  }

  /** The folders that lead to it, as any disk calls them; none where the path is bad. */
  private List<String> way(Destination destination) {
    return below(destination.settings().getOrDefault(PATH, ""))
        .flatMap(path -> base.map(all -> Spelling.of(all.resolve(path))))
        .orElse(List.of());
  }

  @Override
  public Payload write(Consignment consignment) {
    return writer.write(consignment);
  }

  @Override
  public Answer send(Consignment consignment, Payload payload) {
    Destination destination = consignment.destination();
    List<String> faults = faults(destination);
    if (!faults.isEmpty() || base.isEmpty()) {
      return new Answer.Refused(String.join(" ", faults));
    }
    if (!Files.isDirectory(base.get())) {
      // A disk that is not mounted comes back; made anew here, the files would lie below it.
      return new Answer.Postponed("The folder of all exports is not there: is it mounted?", null);
    }
    Path path = below(destination.settings().getOrDefault(PATH, "")).orElseThrow();
    try {
      Path folder = Shelf.open(base.get(), path.resolve(name(consignment.storyId())));
      StoryFormat format = StoryWriter.format(destination);
      boolean changed = new Shelf(folder).put(consignment.version(), format, payload.content());
      return new Answer.Acknowledged(changed ? "written" : "was there already", null);
    } catch (Shelf.LinkInTheWay link) {
      return new Answer.Refused(link.sentence());
    } catch (AccessDeniedException denied) {
      return new Answer.Refused("We may not write there. Give this service's account the right.");
    } catch (IOException broken) {
      return new Answer.Postponed(
          "It could not be written: " + broken.getClass().getSimpleName(), null);
    }
  }

  /**
   * What is there of a version; nothing is made or changed.
   *
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  public Optional<String> held(Consignment consignment) {
    return stories(consignment.destination())
        .flatMap(stories ->
            new Shelf(stories.resolve(name(consignment.storyId())))
                .read(consignment.version(), StoryWriter.format(consignment.destination())));
  }

  /**
   * All versions that are there, as {@code <story>/<version>}, in no order.
   *
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  public List<String> all(Destination destination) {
    return stories(destination).map(Shelf::all).orElse(List.of());
  }

  private Optional<Path> stories(Destination destination) {
    Optional<Path> path = below(destination.settings().getOrDefault(PATH, ""));
    return base.flatMap(all -> path.map(all::resolve))
        .filter(folder -> Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS));
  }

  /**
   * The folder of a story. Ids are made of what names of files can hold but for what becomes {@code
   * _}.
   */
  public static String name(String storyId) {
    String name = storyId.replaceAll("[^\\p{L}\\p{N}_~-]", "_");
    return name.length() <= 100 ? name : name.substring(0, 100);
  }

  private static Optional<Path> below(String path) {
    try {
      Path relative = Path.of(path);
      boolean stays = !relative.isAbsolute() && relative.equals(relative.normalize());
      return stays && !relative.startsWith("..") && !path.isBlank()
          ? Optional.of(relative)
          : Optional.empty();
    } catch (InvalidPathException none) {
      return Optional.empty();
    }
  }
}
