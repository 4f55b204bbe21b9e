package org.dragoman.publish.keyword.web;

import java.util.List;
import org.dragoman.publish.keyword.Suggested;
import org.dragoman.publish.keyword.Suggestions;
import org.dragoman.publish.site.Direction;
import org.dragoman.publish.story.Dossier;
import org.dragoman.publish.story.Story;

/**
 * A story's keywords, and what might be among them.
 *
 * @param told what was refused; empty if nothing
 */
public record Chips(
    String storyId,
    String language,
    boolean open,
    List<String> keywords,
    List<Suggested> suggested,
    String told) {

  static Chips of(Story story, Suggestions suggestions, String told) {
    Dossier dossier = story.dossier();
    return new Chips(
        dossier.id(),
        dossier.language(),
        story.open(),
        dossier.article().keywords(),
        story.open() ? suggestions.of(story) : List.of(),
        told);
  }

  public String direction() {
    return Direction.of(language);
  }
}
