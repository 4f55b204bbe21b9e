package org.dragoman.publish.desk;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dragoman.publish.site.DeckLine;
import org.dragoman.publish.site.Direction;
import org.dragoman.publish.story.Dossier;
import org.dragoman.publish.story.Story;

/**
 * Original and translation side by side, sentence by sentence.
 *
 * @param open whether it can be worked on
 * @param parts in the editor's order; what was cut stands where it stood in the source
 * @param deck as readers get it, with its outlet
 * @param keywords as readers get them
 * @param ownKeywords whether an editor chose them
 */
public record TextPanel(
    String sourceLanguage,
    String sourceDirection,
    boolean open,
    List<Part> parts,
    DeckLine deck,
    List<String> keywords,
    boolean ownKeywords) {

  private static final String SEPARATOR = ", ";

  public static TextPanel of(Story story) {
    Dossier dossier = story.dossier();
    String language = dossier.sourceLanguage();
    return new TextPanel(
        language,
        Direction.of(language),
        story.open(),
        new Parts(dossier.shown()).all(),
        DeckLine.of(
            dossier.article().deck(),
            dossier.credit(),
            Objects.requireNonNullElse(dossier.credit().separator(), SEPARATOR)),
        dossier.article().keywords(),
        dossier.copy().furniture().keywords() != null);
  }

  public String keywordsInARow() {
    return Keywords.inARow(keywords);
  }

  /** The line with that id, in whatever part it stands. */
  public Optional<Line> line(String id) {
    return parts.stream()
        .flatMap(part -> part.lines().stream())
        .filter(line -> line.id().equals(id))
        .findFirst();
  }
}
