package org.dragoman.ingest.format.ninjs.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dragoman.ingest.format.DocumentText;
import org.dragoman.ingest.format.FeedInfo;
import org.dragoman.ingest.format.Format;
import org.dragoman.ingest.format.Item;
import org.dragoman.ingest.format.Reading;

/**
 * ninjs 1.0 to 3.1 (IPTC), and Superdesk's: one item, an array of items, or the {@code items} or
 * {@code _items} of an API's answer.
 */
public final class Ninjs {
  private static final List<String> ITS_OWN =
      List.of(
          "pubstatus",
          "versioncreated",
          "headlines",
          "bodies",
          "body_html",
          "body_xhtml",
          "body_text",
          "associations",
          "renditions",
          "representationtype",
          "copyrightholder",
          "headline",
          "slugline",
          "groups");

  private Ninjs() {}

  /** Whether the document is ninjs: no other JSON that is read has an id so called beside these. */
  public static boolean is(JsonNode root) {
    return items(root).findFirst().filter(Ninjs::isItem).isPresent();
  }

  public static Reading read(JsonNode root, DocumentText document) {
    List<Item> items = new ArrayList<>();
    items(root).forEach(node -> add(node, document, items));
    return Reading.Parsed.of(FeedInfo.of(Format.NINJS), items);
  }

  private static Stream<JsonNode> items(JsonNode root) {
    for (String wrapper : List.of("_items", "items")) {
      if (root.path(wrapper).isArray()) {
        return items(root.path(wrapper));
      }
    }
    return root.isArray() ? StreamSupport.stream(root.spliterator(), false) : Stream.of(root);
  }

  private static boolean isItem(JsonNode node) {
    if (!node.isObject()) {
      return false;
    }
    Fields item = new Fields(node);
    boolean named = item.has("uri") || item.has("guid") || item.has("_id");
    return node.path("standard").path("name").asText("").equalsIgnoreCase("ninjs")
        || named && ITS_OWN.stream().anyMatch(item::has);
  }

  /** The item; of a package, also the items that it carries whole. */
  private static void add(JsonNode node, DocumentText document, List<Item> items) {
    if (!node.isObject()) {
      items.add(new Item.Refused("The item is no JSON object.", null));
      return;
    }
    Fields item = new Fields(node);
    items.add(NinjsItem.read(item, document));
    if (Packages.is(item)) {
      Packages.members(item).stream()
          .filter(member -> !Pictures.is(member) && NinjsItem.hasText(member))
          .forEach(member -> items.add(NinjsItem.read(member, document)));
    }
  }
}
