package org.dragoman.translate.segment;

import org.jspecify.annotations.Nullable;

/**
 * One sentence of an article before translation.
 *
 * @param id the slot's address, {@code .s} and the number in the slot, from zero
 * @param block index into the article's body; null outside the body
 * @param html inline HTML, balanced, without white space at its ends
 */
public record SourceSegment(String id, @Nullable Integer block, String html) {

  public String text() {
    return InlineHtml.parse(html).text();
  }
}
