package org.dragoman.translate.translation;

import java.util.List;
import java.util.Map;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.translate.language.Languages;
import org.jspecify.annotations.Nullable;

/**
 * A translation of an article, or of an earlier version of it, into a language.
 *
 * @param segments in reading order
 * @param notes by segment id, what a segment itself does not say
 * @param from BCP 47, the language the article was taken to be in; null where nobody noted it
 */
public record Earlier(List<Segment> segments, Map<String, Note> notes, @Nullable String from) {

  public static final Earlier NONE = new Earlier(List.of(), Map.of(), null);

  public Earlier {
    segments = segments == null ? List.of() : List.copyOf(segments);
    notes = notes == null ? Map.of() : Map.copyOf(notes);
  }

  /** Whether anything in it was translated, so that a later attempt might use it. */
  public boolean translated() {
    return segments.stream()
        .anyMatch(
            segment -> segment.target() != null && !(segment.origin() instanceof Origin.Source));
  }

  /** What of it is of use for an article in that language: all, or nothing. */
  Earlier in(String language) {
    return from == null || Languages.same(from, language) ? this : NONE;
  }

  Note note(Segment segment) {
    return notes.getOrDefault(segment.id(), Note.NONE);
  }

  /**
   * @param made findings of whoever made the target; those of the checks are found anew
   * @param terms a digest of the glossary terms its source held; empty if it held none
   */
  public record Note(List<Finding> made, String terms) {

    static final Note NONE = new Note(List.of(), "");

    public Note {
      made = made == null ? List.of() : List.copyOf(made);
      terms = terms == null ? "" : terms;
    }
  }
}
