package org.dragoman.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.contracts.article.Block;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Tables of data. */
final class Tables {
  private Tables() {}

  /** The table, after its caption; empty where it holds a layout rather than data. */
  static List<Block> of(Element table, @Nullable String base) {
    boolean layout =
        table.selectFirst("td table, th table, td img, td figure, td h1, td h2, td ul") != null
            || table.select("td p").size() > 2 * table.select("td, th").size();
    if (layout) {
      return List.of();
    }
    List<List<String>> rows = new ArrayList<>();
    int widest = 0;
    for (Element tr : table.select("tr")) {
      List<String> cells =
          tr.select("> td, > th").stream().map(cell -> Lines.of(cell.childNodes(), base)).toList();
      if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
        rows.add(cells);
        widest = Math.max(widest, cells.size());
      }
    }
    if (rows.isEmpty() || widest < 2) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    Element caption = table.selectFirst("> caption");
    if (caption != null && caption.hasText()) {
      blocks.add(new Block.Paragraph(Inline.of(caption.childNodes(), base)));
    }
    blocks.add(new Block.Table(rows));
    return blocks;
  }
}
