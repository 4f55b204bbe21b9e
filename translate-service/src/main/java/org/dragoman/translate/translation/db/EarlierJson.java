package org.dragoman.translate.translation.db;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import org.dragoman.events.json.EventJson;
import org.dragoman.translate.translation.Earlier;
import org.jspecify.annotations.Nullable;

/** A translation to be used again, in a {@code jsonb} column. */
final class EarlierJson {

  private static final System.Logger LOG = System.getLogger(EarlierJson.class.getName());

  private EarlierJson() {}

  /** Null for one in which nothing is of use. */
  static @Nullable String write(Earlier translation) {
    if (!translation.translated()) {
      return null;
    }
    try {
      return CapturedJson.storable(EventJson.mapper().writeValueAsString(translation));
    } catch (JsonProcessingException bug) {
      throw new UncheckedIOException(bug);
    }
  }

  /** What cannot be read is not reused: the article is translated all the same. */
  static Earlier read(@Nullable String json) {
    if (json == null) {
      return Earlier.NONE;
    }
    try {
      Earlier read = EventJson.mapper().readValue(json, Earlier.class);
      return read == null ? Earlier.NONE : read;
    } catch (JsonProcessingException broken) {
      LOG.log(Level.WARNING, "A stored translation is not reused error={0}", broken.getMessage());
      return Earlier.NONE;
    }
  }
}
