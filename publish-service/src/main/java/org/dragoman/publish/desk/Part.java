package org.dragoman.publish.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the text: the headline, the deck, a block, the keywords.
 *
 * @param key for the page's addresses, e.g. {@code b3} or {@code title}
 * @param place what it is, in words
 * @param block index into the original's body; null outside it
 * @param cut whether readers do not get it
 * @param first whether nothing of the body stands before it
 * @param last whether nothing of the body stands behind it
 * @param thing what stands there where it has no text: an address
 */
public record Part(
    String key,
    String place,
    @Nullable Integer block,
    boolean cut,
    boolean first,
    boolean last,
    @Nullable String thing,
    List<Line> lines) {
  private static final int EXCERPT = 76;

  static Part outside(String key, String place, List<Line> lines) {
    return new Part(key, place, null, false, true, true, null, lines);
  }

  /** The beginning of its text, to know it by while it is folded. */
  public String excerpt() {
    if (lines.isEmpty()) {
      return thing == null ? "" : thing;
    }
    Line line = lines.getFirst();
    String words = Marks.plain(line.missing() ? line.source() : line.was());
    int length = words.codePointCount(0, words.length());
    return length <= EXCERPT
        ? words
        : words.substring(0, words.offsetByCodePoints(0, EXCERPT)).strip() + " …";
  }

  public boolean inBody() {
    return block != null;
  }

  /** Its place in the original, counted from one; 0 outside the body. */
  public int number() {
    return block == null ? 0 : block + 1;
  }

  public boolean isDeck() {
    return key.equals("deck");
  }
}
