package org.dragoman.bench.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A page of the set, with what a person would take from it.
 *
 * @param html its bytes, in the encoding it states
 * @param gold the article: {@code title}, {@code deck}, {@code authors}, {@code publishedAt},
 *     {@code language}, {@code site}, {@code url}, and {@code body}, the text of its paragraphs,
 *     headings, list items, quotes and cells in order, without captions
 */
public record Page(String name, byte[] html, JsonNode gold) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** All pages of the set, by name. */
  public static List<Page> all() {
    List<Page> pages = new ArrayList<>();
    for (String name : lines("index.txt")) {
      try {
        pages.add(new Page(name, bytes(name + ".html"), JSON.readTree(bytes(name + ".json"))));
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
    return pages;
  }

  public String url() {
    return gold.path("url").asText();
  }

  /** The text of the body, a block a line. */
  public String body() {
    Stream<JsonNode> blocks = StreamSupport.stream(gold.path("body").spliterator(), false);
    return String.join("\n", blocks.map(JsonNode::asText).toList());
  }

  private static List<String> lines(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8).lines().toList();
  }

  private static byte[] bytes(String name) {
    try (InputStream in = Page.class.getResourceAsStream("/pages/" + name)) {
      if (in == null) {
        throw new IllegalStateException("No page " + name);
      }
      return in.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
