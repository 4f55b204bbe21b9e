package org.dragoman.translate.glossary;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A term of the glossary as it applies to one language pair. Texts are plain.
 *
 * @param source as a dictionary has it
 * @param sourceForms its further forms
 * @param target how it is to be translated; the source itself for a name that stays as it is
 * @param targetForms further forms that are as good
 * @param forbidden translations that are not to be used
 * @param keep a name that is not translated
 * @param partOfSpeech null where nobody said
 * @param note for people; no engine is told
 */
public record Term(
    UUID id,
    String source,
    List<String> sourceForms,
    String target,
    List<String> targetForms,
    List<String> forbidden,
    boolean keep,
    @Nullable PartOfSpeech partOfSpeech,
    @Nullable String note) {

  public Term {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(target, "target");
    sourceForms = List.copyOf(sourceForms);
    targetForms = List.copyOf(targetForms);
    forbidden = List.copyOf(forbidden);
  }

  public Term(
      UUID id,
      String source,
      List<String> sourceForms,
      String target,
      List<String> targetForms,
      List<String> forbidden,
      boolean keep) {
    this(id, source, sourceForms, target, targetForms, forbidden, keep, null, null);
  }

  public Term(
      UUID id,
      String source,
      List<String> sourceForms,
      String target,
      List<String> targetForms,
      List<String> forbidden,
      boolean keep,
      @Nullable PartOfSpeech partOfSpeech) {
    this(id, source, sourceForms, target, targetForms, forbidden, keep, partOfSpeech, null);
  }

  /** Whether it names one person, place or body: such words are not inflected with the sentence. */
  public boolean name() {
    return keep || partOfSpeech == PartOfSpeech.PROPER_NOUN;
  }
}
