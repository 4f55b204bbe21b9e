package org.dragoman.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.contracts.article.TextSlot;
import org.dragoman.events.json.EventJson;
import org.dragoman.ingest.format.atom.AtomReader;
import org.dragoman.ingest.format.html.HtmlReader;
import org.dragoman.ingest.format.html.json.JsonLd;
import org.dragoman.ingest.format.json.JsonReader;
import org.dragoman.ingest.format.rss.RssReader;
import org.dragoman.ingest.text.TextReader;

/** Reads documents as the service does, without the service. */
public final class Read {
  private static final JsonReader JSON =
      new JsonReader(
          new com.fasterxml.jackson.databind.ObjectMapper()
              .findAndRegisterModules()
              .disable(
                  com.fasterxml.jackson.databind.DeserializationFeature
                      .FAIL_ON_UNKNOWN_PROPERTIES));

  public static final Formats FORMATS =
      new Formats(
          Map.of(
              Format.RSS, new RssReader(),
              Format.ATOM, new AtomReader(),
              Format.JSON_FEED, JSON,
              Format.ARTICLE, JSON,
              Format.HTML, new HtmlReader(new JsonLd(EventJson.mapper())),
              Format.TEXT, new TextReader()));

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
