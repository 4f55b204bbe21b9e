package org.dragoman.bench.ingest;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.ingest.format.Item;

/** The text of an article's body, a block a line, without captions. */
final class BodyText {
  private BodyText() {}

  static String of(Item item) {
    return switch (item) {
      case Item.Readable(var article, var notes) ->
          article.body().stream().flatMap(BodyText::lines).collect(Collectors.joining("\n"));
      case Item.Refused refused -> "";
    };
  }

  private static Stream<String> lines(Block block) {
    return switch (block) {
      case Block.Paragraph(String html) -> Stream.of(PlainText.fromInline(html));
      case Block.Heading(int level, String html) -> Stream.of(PlainText.fromInline(html));
      case Block.ListBlock list -> list.items().stream().map(PlainText::fromInline);
      case Block.Quote quote -> Stream.of(PlainText.fromInline(quote.html()));
      case Block.Table table ->
          table.rows().stream().flatMap(row -> row.stream().map(PlainText::fromInline));
      case Block.Image image -> Stream.empty();
      case Block.Embed embed -> Stream.empty();
    };
  }
}
