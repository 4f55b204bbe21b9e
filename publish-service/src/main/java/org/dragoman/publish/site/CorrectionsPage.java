package org.dragoman.publish.site;

import java.util.List;
import org.dragoman.publish.story.Corrections;
import org.dragoman.publish.story.Corrections.Entry;
import org.dragoman.publish.story.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * What was corrected and taken back, the newest first.
 *
 * @param older path of the next page; null on the last
 */
public record CorrectionsPage(
    Publisher publisher, List<Mended> mended, @Nullable String older, boolean first) {
  public static final String PATH = "/corrections";

  public CorrectionsPage {
    mended = List.copyOf(mended);
  }

  /**
   * @param title with the story's language, in which the words are, too
   * @param words the note or the reason; null if nobody wrote any
   */
  public record Mended(
      boolean retracted,
      String path,
      StoryPage.Words title,
      StoryPage.@Nullable Words words,
      Moment at) {}

  static CorrectionsPage of(Corrections.Page page, Publisher publisher, boolean first) {
    Cursor next = page.next();
    return new CorrectionsPage(
        publisher,
        page.entries().stream().map(entry -> mended(entry, publisher)).toList(),
        next == null ? null : PATH + "?from=" + next.encode(),
        first);
  }

  private static Mended mended(Entry entry, Publisher publisher) {
    return new Mended(
        entry.retracted(),
        Publisher.path(entry.slug()),
        new StoryPage.Words(entry.title(), entry.language()),
        entry.words() == null ? null : new StoryPage.Words(entry.words(), entry.language()),
        Moment.of(entry.at(), publisher.language(), publisher.zone()));
  }

  public String language() {
    return publisher.language();
  }

  public Labels labels() {
    return Labels.in(language());
  }

  public String direction() {
    return Direction.of(language());
  }
}
