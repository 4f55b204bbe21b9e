package org.dragoman.translate.workbench.web;

import org.dragoman.pages.Notice;
import org.dragoman.translate.workbench.UnitForm;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** The fields of a unit's form, as a browser sends them. */
public class UnitFields {
  @RestForm("from")
  @Nullable String from;

  @RestForm("into")
  @Nullable String into;

  @RestForm("sentence")
  @Nullable String sentence;

  @RestForm("translation")
  @Nullable String translation;

  @RestForm("label")
  @Nullable String label;

  /** Of the unit as it was when the form was loaded. */
  @RestForm("version")
  @Nullable String version;

  /** The languages are the form's own: an address cannot name others. */
  UnitForm typed(UnitForm form) {
    return form.at(version()).typed(or(sentence), or(translation), or(label));
  }

  String from() {
    return or(from);
  }

  String into() {
    return or(into);
  }

  static Notice wrong(UnitForm form) {
    return Notice.bad(
        form.errors().size() == 1
            ? "Not saved: one field needs another look."
            : "Not saved: %d fields need another look.".formatted(form.errors().size()));
  }

  private long version() {
    return version != null && version.matches("[0-9]{1,18}") ? Long.parseLong(version) : 0;
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text;
  }
}
