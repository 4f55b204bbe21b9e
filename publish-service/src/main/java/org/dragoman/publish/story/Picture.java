package org.dragoman.publish.story;

import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.Media;
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

  Media over(Media media) {
    return new Media(
        media.url(),
        media.type(),
        over(media.caption(), caption),
        over(media.credit(), credit),
        over(media.alt(), alt));
  }

  Block.Image over(Block.Image image) {
    return new Block.Image(
        image.url(),
        over(image.caption(), caption),
        over(image.credit(), credit),
        over(image.alt(), alt));
  }

  private static @Nullable String over(@Nullable String sent, @Nullable String settled) {
    return settled == null ? sent : settled.isBlank() ? null : settled;
  }

  /** This, with what is not null in the other instead of its own. */
  Picture overlaidWith(Picture other) {
    return new Picture(
        other.alt == null ? alt : other.alt,
        other.caption == null ? caption : other.caption,
        other.credit == null ? credit : other.credit,
        other.basis == null ? basis : other.basis);
  }
}
