package org.dragoman.ingest.receipt;

import java.util.List;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.Media;
import org.dragoman.ingest.extract.Characters;
import org.jspecify.annotations.Nullable;

/**
 * An article without characters that no store takes, whichever reader let them through: one of them
 * would fail the whole feed's transaction.
 */
final class Storable {
  private Storable() {}

  static Article article(Article article) {
    return article.toBuilder()
        .externalId(text(article.externalId()))
        .url(text(article.url()))
        .title(Characters.storable(article.title()))
        .deck(text(article.deck()))
        .outlet(text(article.outlet()))
        .authors(texts(article.authors()))
        .dateline(text(article.dateline()))
        .language(text(article.language()), article.languageConfidence())
        .keywords(texts(article.keywords()))
        .rights(text(article.rights()))
        .creditLine(text(article.creditLine()))
        .editorNote(text(article.editorNote()))
        .media(article.media().stream().map(Storable::media).toList())
        .body(article.body().stream().map(Storable::block).toList())
        .build();
  }

  /** Null where nothing is left of it. */
  static @Nullable String text(@Nullable String text) {
    if (text == null || Characters.areStorable(text)) {
      return text;
    }
    String clean = Characters.storable(text);
    return clean.isBlank() ? null : clean;
  }

  private static List<String> texts(List<String> texts) {
    return texts.stream().map(Characters::storable).toList();
  }

  private static Media media(Media media) {
    return new Media(
        Characters.storable(media.url()),
        text(media.type()),
        text(media.caption()),
        text(media.credit()),
        text(media.alt()));
  }

  private static Block block(Block block) {
    return switch (block) {
      case Block.Paragraph(String html) -> new Block.Paragraph(Characters.storable(html));
      case Block.Heading(int level, String html) ->
          new Block.Heading(level, Characters.storable(html));
      case Block.ListBlock(boolean ordered, List<String> items) ->
          new Block.ListBlock(ordered, texts(items));
      case Block.Quote(String html, String cite) ->
          new Block.Quote(Characters.storable(html), text(cite));
      case Block.Image(String url, String caption, String credit, String alt) ->
          new Block.Image(Characters.storable(url), text(caption), text(credit), text(alt));
      case Block.Table(List<List<String>> rows) ->
          new Block.Table(rows.stream().map(Storable::texts).toList());
      case Block.Embed(String url) -> new Block.Embed(Characters.storable(url));
    };
  }
}
