package org.dragoman.publish.desk;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.contracts.article.Block;

/** Where a text stands, in words. */
final class Places {
  private static final Pattern ITEM = Pattern.compile("b\\d+\\.i(\\d+)");
  private static final Pattern CELL = Pattern.compile("b\\d+\\.r(\\d+)\\.c(\\d+)");
  private static final Pattern PICTURE = Pattern.compile("[bm]\\d+\\.(caption|alt)");
  private static final Pattern INLINE = Pattern.compile("b\\d+(\\.i\\d+|\\.r\\d+\\.c\\d+)?");

  private Places() {}

  static String of(Block block) {
    return switch (block) {
      case Block.Paragraph _ -> "Paragraph";
      case Block.Heading _ -> "Crosshead";
      case Block.ListBlock _ -> "List";
      case Block.Quote _ -> "Quote";
      case Block.Image _ -> "Picture";
      case Block.Table _ -> "Table";
      case Block.Embed _ -> "Embed";
    };
  }

  /** Which piece of its part an address names; empty if the part has but one. */
  static String within(String address) {
    Matcher item = ITEM.matcher(address);
    if (item.matches()) {
      return ", item " + (1 + Integer.parseInt(item.group(1)));
    }
    Matcher cell = CELL.matcher(address);
    if (cell.matches()) {
      return ", row "
          + (1 + Integer.parseInt(cell.group(1)))
          + ", column "
          + (1 + Integer.parseInt(cell.group(2)));
    }
    Matcher picture = PICTURE.matcher(address);
    return picture.matches() ? picture.group(1).equals("alt") ? ", described" : ", caption" : "";
  }

  /** Whether no markup can stand there. */
  static boolean plain(String address) {
    return !INLINE.matcher(address).matches();
  }
}
