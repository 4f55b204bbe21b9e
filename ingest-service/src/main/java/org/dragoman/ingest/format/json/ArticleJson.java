package org.dragoman.ingest.format.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.ingest.extract.Blocks;
import org.dragoman.ingest.extract.Composition;
import org.dragoman.ingest.format.DocumentText;
import org.dragoman.ingest.format.FeedInfo;
import org.dragoman.ingest.format.Format;
import org.dragoman.ingest.format.Item;
import org.dragoman.ingest.format.Reading;

/**
 * An article, or several in an array or as {@code articles}, in the wire form of the events.
 * Nothing in it is trusted.
 */
final class ArticleJson {
  private final ObjectMapper mapper;
  private final DocumentText document;

  ArticleJson(ObjectMapper mapper, DocumentText document) {
    this.mapper = mapper;
    this.document = document;
  }

  Reading read(JsonNode root) {
    List<Item> items = new ArrayList<>();
    JsonNode batch = root.path("articles");
    if ((batch.isArray() ? batch : root) instanceof ArrayNode several) {
      several.forEach(node -> items.add(item(node)));
    } else {
      items.add(item(root));
    }
    return Reading.Parsed.of(FeedInfo.of(Format.ARTICLE), items);
  }

  private Item item(JsonNode node) {
    String id = node.path("externalId").isValueNode() ? node.path("externalId").asText() : null;
    if (!(node instanceof ObjectNode object)) {
      return new Item.Refused("The item is no JSON object.", id);
    }
    return Item.reading(id, () -> article(object));
  }

  private Article article(ObjectNode object) {
    try {
      EpochNumbers.check(object);
      return safe(mapper.treeToValue(bodyAsBlocks(object), Article.class));
    } catch (JacksonException | IllegalArgumentException refused) {
      throw new IllegalArgumentException(
          "The article cannot be read: " + Fault.of(refused), refused);
    }
  }

  /** A body that is one string is HTML or plain text. */
  private ObjectNode bodyAsBlocks(ObjectNode article) {
    if (article.path("body").isTextual()) {
      List<Block> blocks = Blocks.of(article.path("body").asText(), document.base());
      ObjectNode copy = article.deepCopy();
      ArrayNode body = copy.putArray("body");
      // Written with the interface's type, so that each block carries its discriminator.
      blocks.forEach(b -> body.add(mapper.convertValue(b, JsonNode.class)));
      return copy;
    }
    return article;
  }

  private Article safe(Article article) {
    Article safe = SafeArticle.of(article, document.base());
    Composition text = Composition.of(safe.title(), safe.deck(), safe.body());
    boolean another =
        safe.outlet() != null && text.outlet() != null && !named(safe.outlet(), text.outlet());
    // The deck of an article that names its outlet may still end in another's name: words, then.
    return safe.toBuilder()
        .deck(another ? safe.deck() : text.deck())
        .outlet(safe.outlet() == null ? text.outlet() : safe.outlet())
        .build();
  }

  private static boolean named(String outlet, String inDeck) {
    String one = outlet.toLowerCase(Locale.ROOT);
    String other = inDeck.toLowerCase(Locale.ROOT);
    return one.contains(other) || other.contains(one);
  }
}
