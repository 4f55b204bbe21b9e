package org.dragoman.ingest.text;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.PlainText;
import org.jspecify.annotations.Nullable;

/** Blocks of an article's own text. */
final class BodyText {
  private final List<Unit> units;
  private final List<Block> blocks = new ArrayList<>();
  private int nextNumber = 1;

  private BodyText(List<Unit> units) {
    this.units = units;
  }

  static List<Block> of(List<Unit> units) {
    BodyText text = new BodyText(units);
    int i = 0;
    while (i < units.size()) {
      i = text.take(i);
    }
    return List.copyOf(text.blocks);
  }

  /** Takes the block at an index and answers the index after it. */
  private int take(int i) {
    NumberedList list = list(i);
    if (list != null) {
      nextNumber = list.next();
      return took(list.block(), list.end());
    }
    int bullets = bullets(i);
    if (bullets > 1) {
      List<String> items =
          units.subList(i, i + bullets).stream().map(BodyText::withoutBullet).toList();
      return took(new Block.ListBlock(false, items), i + bullets);
    }
    Quotation quotation = Quotation.at(units, i);
    if (quotation != null) {
      return took(quotation.block(), quotation.end());
    }
    String html = PlainText.toInline(units.get(i).text());
    return took(isCrosshead(i) ? new Block.Heading(2, html) : new Block.Paragraph(html), i + 1);
  }

  private int took(Block block, int end) {
    blocks.add(block);
    return end;
  }

  /** A new list begins with 1; one that a crosshead interrupted goes on where it was. */
  private @Nullable NumberedList list(int i) {
    NumberedList begun = nextNumber > 1 ? NumberedList.at(units, i, nextNumber) : null;
    return begun == null ? NumberedList.at(units, i, 1) : begun;
  }

  private int bullets(int i) {
    int count = 0;
    while (i + count < units.size()) {
      Marker marker = Marker.of(units.get(i + count).text());
      if (marker == null || !marker.isBullet()) {
        break;
      }
      count++;
    }
    return count;
  }

  private static String withoutBullet(Unit unit) {
    Marker marker = Marker.of(unit.text());
    return PlainText.toInline(marker == null ? unit.text() : marker.rest());
  }

  /** A short line that is no sentence and has text below it that it can be over. */
  private boolean isCrosshead(int i) {
    Unit unit = units.get(i);
    if (!unit.isCrosshead() || i + 1 >= units.size()) {
      return false;
    }
    Unit below = units.get(i + 1);
    int first = unit.text().codePointAt(0);
    boolean over =
        below.isProse()
            || below.length() > unit.length() * 3 / 2
            || Marker.of(below.text()) != null;
    return over && !Character.isLowerCase(first) && "“«\"„—–-".indexOf(first) < 0;
  }
}
