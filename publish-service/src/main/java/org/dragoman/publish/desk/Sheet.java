package org.dragoman.publish.desk;

import java.time.Instant;
import java.util.List;
import org.dragoman.contracts.credit.Credit;
import org.dragoman.publish.credit.CreditField;
import org.dragoman.publish.credit.Crediting;
import org.dragoman.publish.site.Typesetter;
import org.dragoman.publish.story.AlsoIn;
import org.dragoman.publish.story.Copy;
import org.dragoman.publish.story.Picture;
import org.dragoman.publish.story.Story;
import org.dragoman.publish.story.Undelivered.Owed;
import org.jspecify.annotations.Nullable;

/**
 * A story's page: a head, and panels that each look after one thing.
 *
 * @param alsoIn other outlets' copies of the same text
 * @param undelivered versions that did not arrive where an older one may have
 */
public record Sheet(
    Card card,
    TextPanel text,
    MovesPanel moves,
    CreditPanel credit,
    PicturesPanel pictures,
    @Nullable String originalUrl,
    @Nullable String embargo,
    @Nullable String editorNote,
    List<Twin> alsoIn,
    List<String> undelivered) {

  public static Sheet of(
      Story story,
      MovesPanel moves,
      List<AlsoIn> alsoIn,
      List<Owed> undelivered,
      Crediting crediting) {
    Copy copy = story.dossier().copy();
    Credit.Original original = story.dossier().credit().original();
    Instant embargo = story.dossier().article().embargoUntil();
    return new Sheet(
        Card.of(story),
        TextPanel.of(story),
        moves,
        CreditPanel.of(story, crediting),
        PicturesPanel.of(story),
        original == null ? null : Typesetter.link(original.url()),
        embargo == null ? null : embargo.toString(),
        copy.original().editorNote(),
        alsoIn.stream().map(Twin::of).toList(),
        undelivered.stream().map(Owed::told).toList());
  }

  /** The page with what somebody typed into the credit and could not be taken. */
  public Sheet refusing(CreditField field, CreditInput.Refused what) {
    return with(credit.refusing(field, what), pictures);
  }

  /** The same of a picture. */
  public Sheet refusing(String url, Picture.Part part, CreditInput.Refused what) {
    return with(credit, pictures.refusing(url, part, what));
  }

  private Sheet with(CreditPanel credit, PicturesPanel pictures) {
    return new Sheet(
        card, text, moves, credit, pictures, originalUrl, embargo, editorNote, alsoIn, undelivered);
  }
}
