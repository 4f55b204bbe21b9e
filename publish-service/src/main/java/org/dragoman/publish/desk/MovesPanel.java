package org.dragoman.publish.desk;

import org.dragoman.publish.story.Story;

/**
 * What can be done with a story, as buttons.
 *
 * @param untranslated sentences that would stand on the page in the source language
 */
public record MovesPanel(int untranslated) {

  static MovesPanel of(Story story) {
    return new MovesPanel(story.dossier().copy().untranslated().size());
  }
}
