package org.dragoman.publish.suggestion;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A glossary term where a sentence has it, under the names translate-service gives its parts. Texts
 * are plain.
 *
 * @param entry id of the glossary's entry
 * @param words as the sentence says it
 * @param from in UTF-16 units of the sentence's text without markup
 * @param to after its last unit
 * @param forbidden translations that are not to be used
 * @param keep a name that is not translated
 */
public record GlossaryTerm(
    String entry,
    String words,
    int from,
    int to,
    String source,
    String target,
    List<String> targetForms,
    List<String> forbidden,
    boolean keep,
    @Nullable String note) {

  public GlossaryTerm {
    Objects.requireNonNull(entry, "entry");
    Objects.requireNonNull(words, "words");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(target, "target");
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException("term: not %d to %d".formatted(from, to));
    }
    targetForms = targetForms == null ? List.of() : List.copyOf(targetForms);
    forbidden = forbidden == null ? List.of() : List.copyOf(forbidden);
  }
}
