package org.dragoman.publish.history;

import org.dragoman.publish.story.Entry;
import org.jspecify.annotations.Nullable;

/**
 * An act in a story's history, beside what stood before it.
 *
 * @param previous the revision before; 0 if this is the first
 * @param published the version that went out to readers by this act, or null
 * @param source the version of the source that came in by it, or null
 */
public record Line(
    Entry entry, int previous, @Nullable Integer published, @Nullable Integer source) {

  static Line of(Entry entry, @Nullable Entry before) {
    boolean out =
        entry.state().equals("published")
            && entry.version() > (before == null ? 0 : before.version());
    boolean in = before == null || entry.sourceVersion() > before.sourceVersion();
    return new Line(
        entry,
        before == null ? 0 : before.revision(),
        out ? entry.version() : null,
        in ? entry.sourceVersion() : null);
  }

  /** Whether it is one of the many saves of somebody at work. */
  boolean isSave() {
    return entry.act().word().equals("mended") && entry.act().why() == null && source == null;
  }
}
