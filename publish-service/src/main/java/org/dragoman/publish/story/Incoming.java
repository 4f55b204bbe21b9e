package org.dragoman.publish.story;

import java.util.List;
import org.dragoman.contracts.event.ArticleTranslated;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.publish.credit.CreditEdits;
import org.jspecify.annotations.Nullable;

/** Working copies out of what translate-service tells. */
final class Incoming {
  private Incoming() {}

  /** Of an article that is new here. */
  static Copy copy(ArticleTranslated event) {
    return new Copy(
        event.sourceVersion(),
        event.translationRevision(),
        InlineHtml.clean(event.original()),
        InlineHtml.clean(event.segments()),
        Furniture.NONE,
        null,
        CreditEdits.NONE,
        List.of());
  }

  /** Of one that is being worked on: what the desk wrote stays. */
  static Copy copy(ArticleTranslated event, Copy before) {
    Copy fresh = copy(event);
    List<Segment> merged = Merge.carryOver(before.segments(), fresh.segments());
    return new Copy(
        fresh.sourceVersion(),
        fresh.translationRevision(),
        fresh.original(),
        merged,
        before.furniture(),
        layout(before, fresh),
        before.credit(),
        before.editors());
  }

  private static @Nullable Layout layout(Copy before, Copy fresh) {
    if (before.layout() == null) {
      return null;
    }
    Layout carried = Relayout.carryOver(before.layout(), before, fresh);
    return carried.equals(Layout.asSource(fresh.original().body().size())) ? null : carried;
  }
}
