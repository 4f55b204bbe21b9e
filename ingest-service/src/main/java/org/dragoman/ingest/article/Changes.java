package org.dragoman.ingest.article;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two versions of an article.
 *
 * @param fields that differ, but for the body
 * @param added how many blocks of the body are new
 * @param removed how many are gone
 * @param changed how many stand where others stood
 * @param blocks the first of these, in the body's order
 */
public record Changes(
    List<Field> fields, int added, int removed, int changed, List<BlockChange> blocks) {

  /** How a block differs. */
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED
  }

  /** Values are cut; what is absent is null. */
  public record Field(String field, @Nullable String before, @Nullable String after) {}

  /**
   * @param at index in the newer body, of a removed one in the older, among the blocks that count
   *     ({@link Essence})
   */
  public record BlockChange(String kind, int at, @Nullable String before, @Nullable String after) {
    static BlockChange of(Kind kind, int at, @Nullable String before, @Nullable String after) {
      return new BlockChange(kind.name().toLowerCase(Locale.ROOT), at, before, after);
    }
  }

  public Changes {
    fields = List.copyOf(fields);
    blocks = List.copyOf(blocks);
  }

  /** As one line: {@code title, deck, body (2 blocks changed, 1 added)}. */
  public String inWords() {
    StringBuilder words = new StringBuilder();
    fields.forEach(field -> words.append(words.isEmpty() ? "" : ", ").append(field.field()));
    if (added + removed + changed > 0) {
      String counts = count(changed, "changed") + count(added, "added") + count(removed, "removed");
      words
          .append(words.isEmpty() ? "" : ", ")
          .append("body (blocks: ")
          .append(counts.substring(2))
          .append(')');
    }
    return words.toString();
  }

  private static String count(int count, String what) {
    return count == 0 ? "" : ", " + count + " " + what;
  }
}
