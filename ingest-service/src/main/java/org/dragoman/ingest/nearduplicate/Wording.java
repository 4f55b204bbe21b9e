package org.dragoman.ingest.nearduplicate;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.PlainText;

/**
 * The words by which articles are compared: the body. Headlines are written anew by every desk;
 * captions come and go with the pictures.
 */
final class Wording {
  private Wording() {}

  static Shingles of(Article article) {
    List<String> paragraphs = new ArrayList<>();
    for (Block block : article.body()) {
      switch (block) {
        case Block.Paragraph(String html) -> paragraphs.add(PlainText.fromInline(html));
        case Block.Heading(int level, String html) -> paragraphs.add(PlainText.fromInline(html));
        case Block.Quote(String html, String cite) -> paragraphs.add(PlainText.fromInline(html));
        case Block.ListBlock(boolean ordered, List<String> items) ->
            items.forEach(item -> paragraphs.add(PlainText.fromInline(item)));
        case Block.Table(List<List<String>> rows) ->
            rows.forEach(row -> paragraphs.add(PlainText.fromInline(String.join(" ", row))));
        case Block.Image image -> {}
        case Block.Embed embed -> {}
      }
    }
    return Shingles.of(paragraphs);
  }
}
