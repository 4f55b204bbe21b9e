package org.dragoman.translate.memory.rest;

import org.dragoman.translate.memory.Edit;
import org.dragoman.translate.segment.InlineHtml;
import org.jspecify.annotations.Nullable;

/** What a person typed, cut down to the inline subset. */
final class UnitText {

  private UnitText() {}

  static Edit.Text of(@Nullable String source, @Nullable String target, @Nullable String domain) {
    return new Edit.Text(
        inline(source), inline(target), domain == null || domain.isBlank() ? null : domain.strip());
  }

  private static String inline(@Nullable String html) {
    return html == null ? "" : InlineHtml.parse(html).trim().html();
  }
}
