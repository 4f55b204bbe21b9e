package org.dragoman.publish.credit.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.dragoman.publish.credit.HouseStyle;
import org.dragoman.publish.credit.KeptStyle;
import org.dragoman.publish.credit.StyleChange;
import org.dragoman.publish.credit.StyleForm;
import org.dragoman.publish.credit.StylePreview;
import org.dragoman.publish.site.Direction;
import org.jspecify.annotations.Nullable;

/**
 * One language's house style, to be written.
 *
 * @param revision of the style the form began with
 * @param preview null where the form holds no style
 * @param drafts how many credits of unread stories it would change; null where nobody asked
 */
record StylesPage(
    String language,
    int revision,
    StyleForm form,
    @Nullable Refused refused,
    List<Sample> preview,
    List<Past> past,
    @Nullable Integer drafts) {

  /** A language in the list. */
  record Entry(String language, String name, int revision, @Nullable String by, String at) {
    static Entry of(KeptStyle style) {
      return new Entry(
          style.language(),
          nameOf(style.language()),
          style.revision(),
          style.by(),
          told(style.at()));
    }
  }

  /** A sentence, and what it is. */
  record Sample(String label, String text) {}

  /** A revision, and what it changed. */
  record Past(int revision, String by, String at, List<StyleChange> changes) {}

  /** A field that cannot be taken as it was typed. */
  record Refused(String field, String why) {}

  static List<Past> past(List<KeptStyle> history) {
    return IntStream.range(0, history.size())
        .mapToObj(i -> {
          KeptStyle style = history.get(i);
          HouseStyle before = i + 1 < history.size() ? history.get(i + 1).style() : null;
          return new Past(
              style.revision(),
              style.by() == null ? "configuration" : style.by(),
              told(style.at()),
              style.revision() == 0 ? List.of() : StyleChange.between(before, style.style()));
        })
        .toList();
  }

  static List<Sample> samples(HouseStyle style, String language) {
    StylePreview shown = StylePreview.of(style, language, null);
    return List.of(
        new Sample("Deck", "…" + style.wording().separator() + shown.attribution()),
        new Sample("Translated", shown.translated()),
        new Sample("Republished", shown.republished()),
        new Sample("Translators", String.join("; ", shown.translators())),
        new Sample("All by a machine, not reviewed", shown.notices().get(0)),
        new Sample("All by a machine, reviewed in parts", shown.notices().get(1)),
        new Sample("All by a machine, reviewed", shown.notices().get(2)),
        new Sample("Parts by a machine, not reviewed", shown.notices().get(3)));
  }

  static String nameOf(String language) {
    return Locale.forLanguageTag(language).getDisplayName(Locale.ENGLISH);
  }

  private static String told(@Nullable Instant at) {
    return at == null ? "" : at.toString();
  }

  public String name() {
    return nameOf(language);
  }

  public String direction() {
    return Direction.of(language);
  }

  public boolean bad(String field) {
    return refused != null && refused.field().equals(field);
  }
}
