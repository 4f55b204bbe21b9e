package org.dragoman.publish.desk.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Times as forms send them: without a zone, so in the site's.
 *
 * @param zone of the site
 */
record Times(ZoneId zone) {

  /** Empty where there is none, or what was sent is none. */
  Optional<Instant> instant(@Nullable String typed) {
    try {
      return typed == null || typed.isBlank()
          ? Optional.empty()
          : Optional.of(LocalDateTime.parse(typed.strip()).atZone(zone).toInstant());
    } catch (DateTimeException notATime) {
      return Optional.empty();
    }
  }
}
