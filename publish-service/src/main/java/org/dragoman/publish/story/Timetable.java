package org.dragoman.publish.story;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which stories are scheduled for when. All of it happens in the caller's transaction. */
public interface Timetable {

  /** Ids of the stories whose time has come, the earliest first. */
  List<String> due(Instant now, int most);

  /** The earliest time that any story is scheduled for. */
  Optional<Instant> next();
}
