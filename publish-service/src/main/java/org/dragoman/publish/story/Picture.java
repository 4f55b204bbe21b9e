package org.dragoman.publish.story;

import org.jspecify.annotations.Nullable;

/**
 * What an editor settled about a picture; null leaves what the outlet sent. Readers see no picture
 * without a basis.
 *
 * @param alt plain text for those who cannot see it; empty for one that only decorates
 * @param caption plain text
 * @param credit plain text: who made it, who owns it
 * @param basis on what basis it may be shown, e.g. a licence or an agreement
 */
public record Picture(
    @Nullable String alt,
    @Nullable String caption,
    @Nullable String credit,
    @Nullable String basis) {

  /** This, with what is not null in the other instead of its own. */
  Picture overlaidWith(Picture other) {
    return new Picture(
        other.alt == null ? alt : other.alt,
        other.caption == null ? caption : other.caption,
        other.credit == null ? credit : other.credit,
        other.basis == null ? basis : other.basis);
  }
}
