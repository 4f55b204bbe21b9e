package org.dragoman.publish.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.publish.site.Direction;
import org.dragoman.publish.story.Copy;
import org.dragoman.publish.story.Story;

/** Original and translation side by side, sentence by sentence. */
public record TextPanel(String sourceLanguage, String sourceDirection, List<Line> lines) {

  static TextPanel of(Story story) {
    String language = story.dossier().sourceLanguage();
    return new TextPanel(language, Direction.of(language), lines(story));
  }

  private static List<Line> lines(Story story) {
    Copy copy = story.dossier().copy();
    Set<String> touched = new HashSet<>();
    story.dossier().obligations().forEach(o -> touched.addAll(o.segments()));
    List<Line> lines = new ArrayList<>();
    String last = "";
    for (Segment segment : copy.segments()) {
      String place = segment.address().equals(last) ? "" : place(segment, copy);
      lines.add(Line.of(segment, place, touched.contains(segment.id())));
      last = segment.address();
    }
    return lines;
  }

  private static String place(Segment segment, Copy copy) {
    String address = segment.address();
    Integer block = segment.block();
    if (block != null && block < copy.original().body().size()) {
      return place(copy.original().body().get(block), address);
    }
    return switch (address) {
      case "title" -> "Headline";
      case "deck" -> "Deck";
      case "dateline" -> "Dateline";
      default -> address.startsWith("k") ? "Keyword" : "Picture";
    };
  }

  private static String place(Block block, String address) {
    return switch (block) {
      case Block.Paragraph _ -> "Paragraph";
      case Block.Heading _ -> "Crosshead";
      case Block.ListBlock _ -> "Item " + (1 + number(address));
      case Block.Quote _ -> "Quote";
      case Block.Image _ -> address.endsWith(".alt") ? "Picture, described" : "Caption";
      case Block.Table _ -> "Table";
      case Block.Embed _ -> "Embed";
    };
  }

  private static int number(String address) {
    return Integer.parseInt(address.substring(address.lastIndexOf(".i") + 2));
  }
}
