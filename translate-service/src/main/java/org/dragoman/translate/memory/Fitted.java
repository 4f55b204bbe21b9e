package org.dragoman.translate.memory;

import org.dragoman.translate.segment.InlineHtml;
import org.dragoman.translate.segment.InlineHtml.Wrapping;

/**
 * A unit's translation in the markup of another sentence.
 *
 * @param target inline HTML
 */
record Fitted(String target, Markup markup) {

  /** What became of the sentence's markup, the best first. */
  enum Markup {
    SAME,
    MADE_EQUAL,
    LOST
  }

  /** Equal markup stays; markup around the whole goes around the whole; other markup is lost. */
  static Fitted to(String sentence, Unit unit) {
    InlineHtml wanted = InlineHtml.parse(sentence);
    if (wanted.tags().equals(InlineHtml.parse(unit.source()).tags())) {
      return new Fitted(unit.target(), Markup.SAME);
    }
    Wrapping wrapping = wanted.unwrap();
    String bare = InlineHtml.parse(unit.target()).plain().html();
    return wrapping.core().tags().isEmpty()
        ? new Fitted(wrapping.before() + bare + wrapping.after(), Markup.MADE_EQUAL)
        : new Fitted(bare, Markup.LOST);
  }
}
