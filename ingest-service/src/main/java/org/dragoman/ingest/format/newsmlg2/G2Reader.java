package org.dragoman.ingest.format.newsmlg2;

import java.util.List;
import java.util.Locale;
import org.dragoman.ingest.format.DocumentText;
import org.dragoman.ingest.format.FeedInfo;
import org.dragoman.ingest.format.Format;
import org.dragoman.ingest.format.FormatReader;
import org.dragoman.ingest.format.Item;
import org.dragoman.ingest.format.Reading;
import org.dragoman.ingest.format.agency.Local;
import org.dragoman.ingest.format.xml.Xml;
import org.dragoman.ingest.format.xml.XmlReader;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** NewsML-G2 2.9 to 2.35: a news message with its items, or a single item. */
public final class G2Reader implements FormatReader {

  @Override
  public Reading read(DocumentText document) {
    return XmlReader.read(document.text(), root -> message(root, document.base()));
  }

  private static Reading message(Element root, @Nullable String base) {
    boolean single = !Local.is(root, "newsMessage");
    List<Element> items = single ? List.of(root) : items(root);
    Surroundings surroundings = new Surroundings(items, base);
    return Reading.Parsed.of(
        new FeedInfo(
            single ? null : Local.text(root, "header", "sender"),
            null,
            Xml.language(root),
            Format.NEWSML_G2),
        items.stream().map(item -> item(item, surroundings)).toList());
  }

  private static List<Element> items(Element message) {
    List<Element> sets = Local.all(message, "itemSet");
    return (sets.isEmpty() ? List.of(message) : sets)
        .stream()
            .flatMap(set -> Xml.children(set).stream())
            .filter(item -> Local.name(item).matches("(?i).+item"))
            .toList();
  }

  private static Item item(Element item, Surroundings surroundings) {
    String id = Local.attribute(item, "guid");
    return switch (Local.name(item).toLowerCase(Locale.ROOT)) {
      case "newsitem" -> Item.judging(id, () -> new NewsItem(item, surroundings).story().item());
      case "packageitem" ->
          Item.judging(id, () -> new PackageItem(item, surroundings).story().item());
      case "planningitem" -> refused("plans coverage", item, id);
      case "conceptitem", "knowledgeitem" -> refused("holds terms of a vocabulary", item, id);
      case "catalogitem" -> refused("lists vocabularies", item, id);
      default -> refused("is of a kind that is not read", item, id);
    };
  }

  private static Item refused(String what, Element item, @Nullable String id) {
    return new Item.Refused("A %s %s: it is no article.".formatted(Local.name(item), what), id);
  }
}
