package org.dragoman.translate.glossary;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.dragoman.translate.language.LanguagePair;
import org.jspecify.annotations.Nullable;

/**
 * What a glossary says of one term. Texts are plain, in Unicode NFC, without white space at their
 * ends.
 *
 * @param outlet id of the source whose articles it is for; null for all
 * @param source as a dictionary has it
 * @param sourceForms its further forms, none twice
 * @param target how it is translated; the source itself where {@code keep}
 * @param targetForms further forms that are as good
 * @param forbidden translations that are not to be used
 * @param keep a name that is not translated
 * @param subject the field it belongs to
 * @param note for translators
 */
public record Entry(
    LanguagePair pair,
    @Nullable String outlet,
    String source,
    List<String> sourceForms,
    @Nullable PartOfSpeech partOfSpeech,
    String target,
    List<String> targetForms,
    List<String> forbidden,
    boolean keep,
    @Nullable String subject,
    @Nullable String note) {

  /** UTF-16 units of one text; a longer one is no term. */
  static final int LONGEST = 500;

  /** UTF-16 units of an outlet's id; of a language tag BCP 47 wants no more than 35. */
  private static final int LONGEST_ID = 100;

  private static final int LONGEST_TAG = 35;

  /** Texts in one list. */
  static final int MOST = 200;

  private static final int LONGEST_NOTE = 4000;

  /**
   * @throws IllegalArgumentException naming what is missing or cannot be
   */
  public Entry {
    Objects.requireNonNull(pair, "pair");
    outlet = optional(outlet, "outlet", LONGEST_ID);
    source = required(source, "source");
    target = keep ? source : required(target, "target");
    sourceForms = forms(sourceForms, "sourceForms", source);
    targetForms = forms(targetForms, "targetForms", target);
    forbidden = forms(forbidden, "forbidden", null);
    subject = optional(subject, "subject", LONGEST);
    note = optional(note, "note", LONGEST_NOTE);
    if (pair.source().length() > LONGEST_TAG || pair.target().length() > LONGEST_TAG) {
      throw new IllegalArgumentException("languages: a tag is too long");
    }
    if (pair.sameLanguage()) {
      throw new IllegalArgumentException("target language: another than the source's");
    }
    for (String one : forbidden) {
      if (one.equals(target) || targetForms.contains(one)) {
        throw new IllegalArgumentException("forbidden: \"" + one + "\" is the translation itself");
      }
    }
  }

  /** What the terms of sentences are made of. */
  Term term(UUID id) {
    return new Term(
        id, source, sourceForms, target, targetForms, forbidden, keep, partOfSpeech, note);
  }

  /** The source term and its forms. */
  List<String> sources() {
    return Stream.concat(Stream.of(source), sourceForms.stream()).toList();
  }

  /** Whether a sentence that holds the term is to be translated alike under both. */
  boolean sameWording(Entry other) {
    return source.equals(other.source)
        && target.equals(other.target)
        && targetForms.equals(other.targetForms)
        && forbidden.equals(other.forbidden)
        && keep == other.keep;
  }

  private static String required(@Nullable String text, String what) {
    String tidy = tidy(text == null ? "" : text);
    if (tidy.isEmpty()) {
      throw new IllegalArgumentException(what + ": it is missing");
    }
    if (tidy.length() > LONGEST) {
      throw new IllegalArgumentException(what + ": longer than " + LONGEST + " characters");
    }
    if (tidy.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw new IllegalArgumentException(what + ": it has no letter or digit");
    }
    return tidy;
  }

  private static @Nullable String optional(@Nullable String text, String what, int longest) {
    String tidy = text == null ? "" : tidy(text);
    if (tidy.length() > longest) {
      throw new IllegalArgumentException(what + ": longer than " + longest + " characters");
    }
    return tidy.isEmpty() ? null : tidy;
  }

  private static List<String> forms(
      @Nullable List<String> texts, String what, @Nullable String main) {
    List<String> forms = new ArrayList<>();
    for (String text : texts == null ? List.<String>of() : texts) {
      if (text != null && !text.isBlank()) {
        String form = required(text, what);
        if (form.indexOf('|') >= 0) {
          throw new IllegalArgumentException(what + ": \"|\" parts forms in tables");
        }
        if (!form.equals(main) && !forms.contains(form)) {
          forms.add(form);
        }
      }
    }
    if (forms.size() > MOST) {
      throw new IllegalArgumentException(what + ": more than " + MOST);
    }
    return List.copyOf(forms);
  }

  private static String tidy(String text) {
    // Neither XML nor PostgreSQL takes half of a surrogate pair, or the last two of the plane.
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replaceAll("[\\p{Cs}\\uFFFE\\uFFFF]+", "")
        .replaceAll("[\\p{Cc}\\p{Z}]+", " ")
        .strip();
  }
}
