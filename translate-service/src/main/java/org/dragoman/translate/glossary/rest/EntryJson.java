package org.dragoman.translate.glossary.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.dragoman.problem.Problem;
import org.dragoman.translate.glossary.Entry;
import org.dragoman.translate.glossary.PartOfSpeech;
import org.dragoman.translate.language.LanguagePair;
import org.jspecify.annotations.Nullable;

/**
 * An entry as callers write it; lists may be left out.
 *
 * @param sourceLanguage BCP 47
 * @param targetLanguage BCP 47
 * @param outlet id of the source whose articles it is for; left out for all
 * @param partOfSpeech noun, properNoun, verb, adjective, adverb or other
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EntryJson(
    @Nullable String sourceLanguage,
    @Nullable String targetLanguage,
    @Nullable String outlet,
    @Nullable String source,
    @Nullable List<String> sourceForms,
    @Nullable String partOfSpeech,
    @Nullable String target,
    @Nullable List<String> targetForms,
    @Nullable List<String> forbidden,
    boolean keep,
    @Nullable String subject,
    @Nullable String note) {

  static EntryJson of(Entry entry) {
    PartOfSpeech speech = entry.partOfSpeech();
    return new EntryJson(
        entry.pair().source(),
        entry.pair().target(),
        entry.outlet(),
        entry.source(),
        entry.sourceForms(),
        speech == null ? null : speech.word(),
        entry.target(),
        entry.targetForms(),
        entry.forbidden(),
        entry.keep(),
        entry.subject(),
        entry.note());
  }

  Entry entry() {
    try {
      return new Entry(
          new LanguagePair(text(sourceLanguage), text(targetLanguage)),
          outlet,
          text(source),
          list(sourceForms),
          speech(),
          text(target),
          list(targetForms),
          list(forbidden),
          keep,
          subject,
          note);
    } catch (IllegalArgumentException bad) {
      throw new Problem(422, "Not a glossary entry", String.valueOf(bad.getMessage()));
    }
  }

  private @Nullable PartOfSpeech speech() {
    return partOfSpeech == null || partOfSpeech.isBlank()
        ? null
        : PartOfSpeech.of(partOfSpeech)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "partOfSpeech: noun, properNoun, verb, adjective, adverb or other, not \""
                        + partOfSpeech
                        + '"'));
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static List<String> list(@Nullable List<String> texts) {
    return texts == null ? List.of() : texts.stream().filter(one -> one != null).toList();
  }
}
