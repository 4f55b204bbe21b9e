package org.dragoman.publish.front;

import java.util.List;
import java.util.Optional;
import org.dragoman.publish.story.Edition;

/**
 * The top of a front page as readers see it now. A story that is retracted is not there, whatever
 * the order says: there is no moment in which it could be.
 *
 * @param kept the order that holds
 * @param readable what readers can read of its stories, in its order
 */
public record Standing(KeptFront kept, List<Edition> readable) {

  public Standing {
    readable = List.copyOf(readable);
  }

  /** The order without what has left it by itself. */
  public Front front() {
    return kept.front().only(readable.stream().map(Edition::storyId).toList());
  }

  public Optional<Edition> lead() {
    String lead = kept.front().lead();
    return readable.stream().filter(edition -> edition.storyId().equals(lead)).findFirst();
  }

  public List<Edition> pinned() {
    List<String> pinned = kept.front().pinned();
    return readable.stream().filter(edition -> pinned.contains(edition.storyId())).toList();
  }

  /** Ids of what was set and cannot be read any more. */
  public List<String> left() {
    Front front = front();
    return kept.front().stories().stream().filter(id -> !front.has(id)).toList();
  }

  /** Tells it from every other: of the order that was set, or of what is left of it. */
  public String tag() {
    int gone = left().size();
    return gone == 0 ? String.valueOf(kept.revision()) : kept.revision() + "-" + gone;
  }
}
