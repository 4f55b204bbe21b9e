package org.dragoman.translate.workbench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dragoman.translate.glossary.Entry;
import org.dragoman.translate.glossary.PartOfSpeech;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.language.Languages;
import org.jspecify.annotations.Nullable;

/**
 * A term as somebody types it: every value a text, and what is wrong with it beside it, so that
 * nothing typed is lost. Lists have one item a line.
 *
 * @param errors by field, one sentence each
 */
public record EntryForm(Map<String, String> values, Map<String, String> errors) {

  /** In the order of the form. */
  static final List<String> FIELDS =
      List.of(
          "from",
          "into",
          "source",
          "sourceForms",
          "speech",
          "keep",
          "target",
          "targetForms",
          "forbidden",
          "outlet",
          "subject",
          "note");

  public EntryForm {
    values = Map.copyOf(values);
    errors = Map.copyOf(errors);
  }

  /** As typed, unchecked. HTML has no way to write a NUL. */
  public static EntryForm typed(Map<String, String> values) {
    Map<String, String> kept = new LinkedHashMap<>();
    values.forEach((name, value) -> kept.put(name, value.replace("\0", "").strip()));
    return new EntryForm(kept, Map.of());
  }

  /** Of an entry that stands. */
  public static EntryForm of(Entry entry) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("from", entry.pair().source());
    values.put("into", entry.pair().target());
    values.put("source", entry.source());
    values.put("sourceForms", String.join("\n", entry.sourceForms()));
    values.put("speech", entry.partOfSpeech() == null ? "" : entry.partOfSpeech().word());
    values.put("keep", entry.keep() ? "true" : "");
    values.put("target", entry.keep() ? "" : entry.target());
    values.put("targetForms", String.join("\n", entry.targetForms()));
    values.put("forbidden", String.join("\n", entry.forbidden()));
    values.put("outlet", or(entry.outlet()));
    values.put("subject", or(entry.subject()));
    values.put("note", or(entry.note()));
    return new EntryForm(values, Map.of());
  }

  /** A part of speech to choose. */
  public record Choice(String word, String label) {}

  public List<Choice> speeches() {
    return Arrays.stream(PartOfSpeech.values())
        .map(speech -> new Choice(speech.word(), EntryLine.speech(speech)))
        .toList();
  }

  public String value(String field) {
    return values.getOrDefault(field, "");
  }

  public String error(String field) {
    return errors.getOrDefault(field, "");
  }

  /** The language of the source texts, once chosen. */
  public @Nullable Language from() {
    return Languages.known(value("from")) ? Language.of(value("from")) : null;
  }

  public @Nullable Language into() {
    return Languages.known(value("into")) ? Language.of(value("into")) : null;
  }

  /** The same form with what is wrong in it. */
  public EntryForm checked() {
    Map<String, String> wrong = new LinkedHashMap<>();
    if (!Languages.known(value("from"))) {
      wrong.put("from", "Choose the language of the term.");
    }
    if (!Languages.known(value("into"))) {
      wrong.put("into", "Choose the language it is translated into.");
    } else if (wrong.isEmpty() && Languages.same(value("from"), value("into"))) {
      wrong.put("into", "Choose another language than the term's.");
    }
    if (wrong.isEmpty()) {
      try {
        entry();
      } catch (IllegalArgumentException bad) {
        String[] told = String.valueOf(bad.getMessage()).split(": ", 2);
        wrong.put(FIELDS.contains(told[0]) ? told[0] : "source", sentence(told[told.length - 1]));
      }
    }
    return new EntryForm(values, wrong);
  }

  /** What it says; empty unless it was checked and nothing is wrong. */
  public Optional<Entry> right() {
    return errors.isEmpty() ? Optional.of(entry()) : Optional.empty();
  }

  /** The same, with one thing more that is wrong. */
  public EntryForm wrong(String field, String error) {
    return new EntryForm(values, Map.of(field, error));
  }

  private Entry entry() {
    return new Entry(
        new LanguagePair(value("from"), value("into")),
        given("outlet"),
        value("source"),
        lines("sourceForms"),
        PartOfSpeech.of(value("speech")).orElse(null),
        value("target"),
        lines("targetForms"),
        lines("forbidden"),
        value("keep").equals("true"),
        given("subject"),
        given("note"));
  }

  private @Nullable String given(String field) {
    return value(field).isEmpty() ? null : value(field);
  }

  private List<String> lines(String field) {
    return value(field).lines().filter(line -> !line.isBlank()).collect(Collectors.toList());
  }

  private static String sentence(String told) {
    return told.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + told.substring(1) + ".";
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text;
  }
}
