package org.dragoman.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.contracts.article.TextSlot;
import org.dragoman.ingest.boot.IngestBeans;

/** Reads documents as the service does, without the service. */
public final class Read {
  public static final Formats FORMATS = IngestBeans.readers();

  private Read() {}

  public static Reading read(String text, String contentType) {
    return read(text.getBytes(UTF_8), contentType, null);
  }

  public static Reading read(byte[] bytes, String contentType, String base) {
    return FORMATS.read(new Document(bytes, contentType, null, base));
  }

  public static List<Item> items(String text, String contentType) {
    return ((Reading.Parsed) read(text, contentType)).items();
  }

  public static Article article(String text, String contentType) {
    return article(items(text, contentType).getFirst());
  }

  public static Article article(Item item) {
    return ((Item.Readable) item).article();
  }

  /** The text of the body's paragraphs, headings and quotes, one a block. */
  public static List<String> texts(List<Block> body) {
    return TextSlot.of(Article.builder().body(body).build()).stream()
        .map(slot -> PlainText.fromInline(slot.html()))
        .toList();
  }
}
