package org.dragoman.publish.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.publish.desk.CreditInput.Refused;
import org.dragoman.publish.story.Dossier;
import org.dragoman.publish.story.Illustration;
import org.dragoman.publish.story.Picture;
import org.dragoman.publish.story.Story;

/**
 * A story's pictures: which of them readers would see, on what basis, and in which words.
 *
 * @param path where its parts are sent to
 * @param leftOut how many are left out for want of a basis
 * @param asked those whose description is missing
 * @param open whether the story's text may be worked on
 */
public record PicturesPanel(
    String path, List<PictureCard> pictures, int leftOut, List<PictureCard> asked, boolean open) {

  public PicturesPanel {
    pictures = List.copyOf(pictures);
    asked = List.copyOf(asked);
  }

  public static PicturesPanel of(Story story) {
    Dossier dossier = story.dossier();
    List<Illustration> all = dossier.illustrations();
    List<PictureCard> pictures = new ArrayList<>();
    for (int number = 0; number < all.size(); number++) {
      pictures.add(PictureCard.of(number, all.get(number), dossier));
    }
    return new PicturesPanel(
        "/desk/stories/" + dossier.id() + "/pictures",
        pictures,
        (int) all.stream().filter(Illustration::leftOut).count(),
        pictures.stream()
            .filter(picture -> picture.input(Picture.Part.ALT).todo() != null)
            .toList(),
        story.open());
  }

  /** How many are left out, in a sentence; empty if none is. */
  public String leftOutWords() {
    return leftOutWords(leftOut);
  }

  static String leftOutWords(int leftOut) {
    return switch (leftOut) {
      case 0 -> "";
      case 1 -> "1 picture is left out: no basis.";
      default -> leftOut + " pictures are left out: no basis.";
    };
  }

  public Optional<PictureCard> picture(String url) {
    return pictures.stream().filter(one -> one.url().equals(url)).findFirst();
  }

  /** The panel with what somebody typed and could not be taken. */
  public PicturesPanel refusing(String url, Picture.Part part, Refused what) {
    return new PicturesPanel(
        path,
        pictures.stream()
            .map(one -> one.url().equals(url) ? one.refusing(part, what) : one)
            .toList(),
        leftOut,
        asked,
        open);
  }
}
