package org.dragoman.ingest.article;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.contracts.article.Block;
import org.dragoman.ingest.article.Changes.BlockChange;
import org.dragoman.ingest.article.Changes.Kind;

/** Two bodies, block by block, by their longest common subsequence. */
final class BlockDiff {
  /** Beyond this, what lies between the common ends is told as replaced. */
  private static final long MOST_CELLS = 4_000_000;

  private final List<Block> before;
  private final List<Block> after;
  private final List<BlockChange> changes = new ArrayList<>();

  BlockDiff(List<Block> before, List<Block> after) {
    this.before = before;
    this.after = after;
  }

  List<BlockChange> changes() {
    int head = 0;
    while (head < Math.min(before.size(), after.size())
        && before.get(head).equals(after.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < Math.min(before.size(), after.size()) - head
        && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
      tail++;
    }
    middle(head, before.size() - tail, head, after.size() - tail);
    return changes;
  }

  private void middle(int from, int to, int newFrom, int newTo) {
    int rows = to - from;
    int columns = newTo - newFrom;
    if ((long) rows * columns > MOST_CELLS) {
      replaced(from, to, newFrom, newTo);
      return;
    }
    int[][] common = common(from, rows, newFrom, columns);
    int i = 0;
    int j = 0;
    int gapFrom = 0;
    int gapNewFrom = 0;
    while (i < rows && j < columns) {
      if (before.get(from + i).equals(after.get(newFrom + j))) {
        replaced(from + gapFrom, from + i, newFrom + gapNewFrom, newFrom + j);
        gapFrom = ++i;
        gapNewFrom = ++j;
      } else if (common[i + 1][j] >= common[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    replaced(from + gapFrom, to, newFrom + gapNewFrom, newTo);
  }

  /** Lengths of the longest common subsequences of what follows. */
  private int[][] common(int from, int rows, int newFrom, int columns) {
    int[][] common = new int[rows + 1][columns + 1];
    for (int i = rows - 1; i >= 0; i--) {
      for (int j = columns - 1; j >= 0; j--) {
        common[i][j] =
            before.get(from + i).equals(after.get(newFrom + j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  /** What lies between two blocks that stayed: pairs are changes, the rest came or went. */
  private void replaced(int from, int to, int newFrom, int newTo) {
    int pairs = Math.min(to - from, newTo - newFrom);
    for (int i = 0; i < pairs; i++) {
      add(Kind.CHANGED, newFrom + i, before.get(from + i), after.get(newFrom + i));
    }
    for (int i = from + pairs; i < to; i++) {
      changes.add(BlockChange.of(Kind.REMOVED, i, Diff.excerpt(before.get(i)), null));
    }
    for (int j = newFrom + pairs; j < newTo; j++) {
      changes.add(BlockChange.of(Kind.ADDED, j, null, Diff.excerpt(after.get(j))));
    }
  }

  private void add(Kind kind, int at, Block old, Block now) {
    changes.add(BlockChange.of(kind, at, Diff.excerpt(old), Diff.excerpt(now)));
  }
}
