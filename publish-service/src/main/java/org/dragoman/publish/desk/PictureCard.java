package org.dragoman.publish.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.publish.desk.CreditInput.Refused;
import org.dragoman.publish.site.Direction;
import org.dragoman.publish.site.Typesetter;
import org.dragoman.publish.story.Dossier;
import org.dragoman.publish.story.Illustration;
import org.dragoman.publish.story.Picture;
import org.jspecify.annotations.Nullable;

/**
 * A picture of a story, and what is settled about it.
 *
 * @param id for the page's addresses
 * @param image address it can be looked at under; null if it is no image
 * @param place where it stands, in words
 * @param shown whether readers would see it
 * @param why that is so
 */
public record PictureCard(
    String id,
    String url,
    @Nullable String image,
    String place,
    boolean shown,
    String why,
    List<PictureInput> inputs) {
  private static final String ASKED =
      "Describe it for those who cannot see it, or say that it only decorates.";

  public PictureCard {
    inputs = List.copyOf(inputs);
  }

  static PictureCard of(int number, Illustration picture, Dossier dossier) {
    String id = "picture-" + number;
    boolean shown = picture.fate() == Illustration.Fate.SHOWN;
    return new PictureCard(
        id,
        picture.url(),
        picture.isImage() ? Typesetter.link(picture.url()) : null,
        place(picture),
        shown,
        why(picture, dossier),
        Arrays.stream(Picture.Part.values())
            .map(part -> input(id, part, picture, dossier))
            .toList());
  }

  private static PictureInput input(
      String id, Picture.Part part, Illustration picture, Dossier dossier) {
    String settled = settled(picture.url(), part, dossier);
    String value = value(picture.url(), part, dossier);
    boolean words = part == Picture.Part.ALT || part == Picture.Part.CAPTION;
    boolean asked =
        part == Picture.Part.ALT
            && picture.isImage()
            && picture.fate() == Illustration.Fate.SHOWN
            && settled == null
            && value.isBlank();
    return new PictureInput(
        part,
        id + "-" + part.word(),
        value,
        from(part, settled, value),
        settled != null,
        asked ? ASKED : null,
        words ? dossier.language() : null,
        words ? Direction.of(dossier.language()) : null,
        null);
  }

  private static String from(Picture.Part part, @Nullable String settled, String value) {
    if (settled != null) {
      return switch (part) {
        case ALT -> settled.isBlank() ? "editor: it only decorates" : "editor";
        case BASIS -> settled.isBlank() ? "editor: kept back" : "editor";
        case CAPTION, CREDIT -> settled.isBlank() ? "editor: none" : "editor";
      };
    }
    return value.isEmpty()
        ? ""
        : switch (part) {
          case ALT, CAPTION, CREDIT -> "outlet";
          case BASIS -> "for all of the story’s pictures";
        };
  }

  private static @Nullable String settled(String url, Picture.Part part, Dossier dossier) {
    Picture picture = dossier.copy().furniture().pictures().get(url);
    return picture == null ? null : picture.said(part);
  }

  /** What stands there as it is typed; empty if nothing does. */
  static String value(String url, Picture.Part part, Dossier dossier) {
    if (part == Picture.Part.BASIS) {
      String own = settled(url, part, dossier);
      return Objects.requireNonNullElse(own == null ? dossier.picturesBasis() : own, "");
    }
    Article whole = dossier.whole();
    Stream<Picture> inText =
        whole.body().stream()
            .filter(block -> block instanceof Block.Image image && image.url().equals(url))
            .map(block -> (Block.Image) block)
            .map(image -> new Picture(image.alt(), image.caption(), image.credit(), null));
    Stream<Picture> beside =
        whole.media().stream()
            .filter(media -> media.url().equals(url))
            .map(media -> new Picture(media.alt(), media.caption(), media.credit(), null));
    return Stream.concat(inText, beside)
        .map(picture -> picture.said(part))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("");
  }

  private static String place(Illustration picture) {
    String what = picture.isImage() ? "Picture" : "Film or sound";
    String text =
        picture.blocks().stream()
            .map(block -> Integer.toString(block + 1))
            .collect(Collectors.joining(", "));
    return picture.blocks().isEmpty()
        ? what + " beside the text"
        : "%s in the text, block %s".formatted(what, text);
  }

  private static String why(Illustration picture, Dossier dossier) {
    return switch (picture.fate()) {
      case SHOWN -> "Shown: " + value(picture.url(), Picture.Part.BASIS, dossier);
      case CUT -> "Not shown: it was cut from the text.";
      case NO_BASIS -> "Not shown: it has no basis. Say on which one it may be shown.";
      case KEPT_BACK -> "Not shown: an editor keeps it back.";
    };
  }

  public PictureInput input(Picture.Part part) {
    return inputs.get(part.ordinal());
  }

  PictureCard refusing(Picture.Part part, Refused what) {
    return new PictureCard(
        id,
        url,
        image,
        place,
        shown,
        why,
        inputs.stream().map(input -> input.part() == part ? input.refusing(what) : input).toList());
  }
}
