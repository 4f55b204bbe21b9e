package org.dragoman.publish.preview;

import java.util.List;
import org.dragoman.publish.history.ChangesSheet.Fact;
import org.dragoman.publish.story.Story;
import org.jspecify.annotations.Nullable;

/**
 * Two pages of a story.
 *
 * @param before HTML of the page that stands on the site; null before the first publication
 * @param after HTML of the page that would stand there; null for what was retracted
 * @param around what changed around the text, if that was asked for
 */
public record Preview(
    Story story, @Nullable String before, @Nullable String after, List<Fact> around) {

  public Preview {
    around = List.copyOf(around);
  }
}
