package org.dragoman.translate.workbench;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dragoman.translate.language.Languages;
import org.dragoman.translate.memory.Edit;
import org.dragoman.translate.memory.MemoryStore.Kept;
import org.dragoman.translate.memory.Unit;
import org.dragoman.translate.segment.InlineHtml;
import org.jspecify.annotations.Nullable;

/**
 * A unit as somebody types it.
 *
 * @param id empty of a new one
 * @param version of the unit when the form was loaded
 * @param from BCP 47
 * @param into BCP 47
 * @param source inline HTML, as typed
 * @param target the same
 * @param domain empty for none
 * @param errors by field, one sentence each
 */
public record UnitForm(
    String id,
    long version,
    String from,
    String into,
    String source,
    String target,
    String domain,
    Map<String, String> errors) {

  public UnitForm {
    errors = Map.copyOf(errors);
  }

  static UnitForm of(Kept kept) {
    Unit unit = kept.unit();
    return new UnitForm(
        kept.id().toString(),
        kept.version(),
        unit.sourceLanguage(),
        unit.targetLanguage(),
        unit.source(),
        unit.target(),
        unit.domain() == null ? "" : unit.domain(),
        Map.of());
  }

  public static UnitForm fresh(String from, String into, String domain) {
    return new UnitForm("", 0, from, into, "", "", domain, Map.of());
  }

  /** With what was typed. HTML has no way to write a NUL. */
  public UnitForm typed(String newSource, String newTarget, String newDomain) {
    return new UnitForm(
        id, version, from, into, clean(newSource), clean(newTarget), clean(newDomain), Map.of());
  }

  /** As of another version, to be saved over it. */
  public UnitForm at(long other) {
    return new UnitForm(id, other, from, into, source, target, domain, errors);
  }

  public UnitForm checked() {
    Map<String, String> wrong = new LinkedHashMap<>();
    if (!Languages.known(from)) {
      wrong.put("from", "Choose the language of the sentence.");
    }
    if (!Languages.known(into)) {
      wrong.put("into", "Choose the language of the translation.");
    } else if (Languages.known(from) && Languages.same(from, into)) {
      wrong.put("into", "Choose another language than the sentence's.");
    }
    if (InlineHtml.parse(source).text().isBlank()) {
      wrong.put("source", "The sentence is empty.");
    }
    if (InlineHtml.parse(target).text().isBlank()) {
      wrong.put("target", "The translation is empty.");
    }
    return new UnitForm(id, version, from, into, source, target, domain, wrong);
  }

  public String error(String field) {
    return errors.getOrDefault(field, "");
  }

  /** As the memory takes it: the inline subset. */
  public Edit.Text text() {
    return new Edit.Text(
        InlineHtml.parse(source).trim().html(), InlineHtml.parse(target).trim().html(), given());
  }

  /** The language of the sentence, once chosen. */
  public @Nullable Language fromLanguage() {
    return Languages.known(from) ? Language.of(from) : null;
  }

  public @Nullable Language intoLanguage() {
    return Languages.known(into) ? Language.of(into) : null;
  }

  private @Nullable String given() {
    return domain.isEmpty() ? null : domain;
  }

  private static String clean(String typed) {
    return typed.replace("\0", "").strip();
  }
}
