package org.dragoman.publish.history;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.publish.history.Piece.Kind;
import org.dragoman.publish.story.Alignment.Pair;
import org.dragoman.publish.story.CommonOrder;

/**
 * What changed between two texts, word by word. It costs the product of the numbers of words that
 * differ, up to a million; beyond that only words that stand once in each text hold it together,
 * and it costs little more than the texts' length ({@link CommonOrder}).
 */
public final class WordDiff {
  private final List<Piece> pieces = new ArrayList<>();
  private final StringBuilder same = new StringBuilder();
  private final StringBuilder deleted = new StringBuilder();
  private final StringBuilder inserted = new StringBuilder();

  /** Blanks in both texts right behind a change: part of it if another change follows. */
  private final StringBuilder blanks = new StringBuilder();

  private WordDiff() {}

  /**
   * Of plain texts. Without the inserted pieces it is the old text, without the deleted ones the
   * new.
   */
  public static List<Piece> of(String old, String fresh) {
    return between(Tokens.ofPlain(old), Tokens.ofPlain(fresh));
  }

  /** Of texts in the inline subset of HTML, where a tag is one word. */
  public static List<Piece> ofInline(String old, String fresh) {
    return between(Tokens.ofInline(old), Tokens.ofInline(fresh));
  }

  private static List<Piece> between(List<String> old, List<String> fresh) {
    WordDiff diff = new WordDiff();
    int o = 0;
    int f = 0;
    for (Pair pair : CommonOrder.of(old, fresh)) {
      diff.change(old.subList(o, pair.old()), fresh.subList(f, pair.fresh()));
      diff.stay(fresh.get(pair.fresh()));
      o = pair.old() + 1;
      f = pair.fresh() + 1;
    }
    diff.change(old.subList(o, old.size()), fresh.subList(f, fresh.size()));
    diff.endOfChange();
    diff.flush(diff.same, Kind.SAME);
    return List.copyOf(diff.pieces);
  }

  private void change(List<String> gone, List<String> come) {
    if (gone.isEmpty() && come.isEmpty()) {
      return;
    }
    flush(same, Kind.SAME);
    // Two changed words in a row read better as one change than as two with a space between.
    deleted.append(blanks);
    inserted.append(blanks);
    blanks.setLength(0);
    gone.forEach(deleted::append);
    come.forEach(inserted::append);
  }

  private void stay(String token) {
    boolean changing = deleted.length() > 0 && inserted.length() > 0;
    if (changing && token.isBlank()) {
      blanks.append(token);
      return;
    }
    endOfChange();
    same.append(token);
  }

  private void endOfChange() {
    flush(deleted, Kind.DELETED);
    flush(inserted, Kind.INSERTED);
    same.append(blanks);
    blanks.setLength(0);
  }

  private void flush(StringBuilder text, Kind kind) {
    if (text.length() > 0) {
      pieces.add(new Piece(kind, text.toString()));
      text.setLength(0);
    }
  }
}
