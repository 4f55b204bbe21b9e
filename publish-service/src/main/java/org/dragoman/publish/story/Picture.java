package org.dragoman.publish.story;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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

  static final Picture UNTOUCHED = new Picture(null, null, null, null);

  /** One thing that can be settled about a picture. */
  public enum Part {
    BASIS,
    ALT,
    CAPTION,
    CREDIT;

    /** Those that are sentences. */
    static final Set<Part> WORDS = Set.of(ALT, CAPTION);

    /** What it is called in a story's JSON. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Part> of(String word) {
      return Arrays.stream(values()).filter(part -> part.word().equals(word)).findFirst();
    }
  }

  /** A word on one part. */
  public static Picture saying(Part part, String words) {
    return switch (part) {
      case ALT -> new Picture(words, null, null, null);
      case CAPTION -> new Picture(null, words, null, null);
      case CREDIT -> new Picture(null, null, words, null);
      case BASIS -> new Picture(null, null, null, words);
    };
  }

  /** What was settled about a part; null if nothing was. */
  public @Nullable String said(Part part) {
    return switch (part) {
      case ALT -> alt;
      case CAPTION -> caption;
      case CREDIT -> credit;
      case BASIS -> basis;
    };
  }

  /** With some parts as nobody had settled them. */
  Picture without(Set<Part> back) {
    return new Picture(
        back.contains(Part.ALT) ? null : alt,
        back.contains(Part.CAPTION) ? null : caption,
        back.contains(Part.CREDIT) ? null : credit,
        back.contains(Part.BASIS) ? null : basis);
  }

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
