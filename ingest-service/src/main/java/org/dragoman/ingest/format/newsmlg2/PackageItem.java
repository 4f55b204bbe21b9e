package org.dragoman.ingest.format.newsmlg2;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.ingest.extract.Links;
import org.dragoman.ingest.format.agency.Local;
import org.dragoman.ingest.format.agency.Story;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * A package as a story: its own headline, and the items it refers to as lists, one for each group
 * under the group's title, in the package's order. An item is its headline, linked where it has a
 * web address; one without a headline is its id.
 */
final class PackageItem {
  private final Element item;
  private final Surroundings surroundings;
  private final Wording wording;
  private final List<Block> blocks = new ArrayList<>();
  private final Map<String, Element> groups = new LinkedHashMap<>();
  private final Set<Element> seen = new HashSet<>();

  PackageItem(Element item, Surroundings surroundings) {
    this.item = item;
    this.surroundings = surroundings;
    this.wording = new Wording(item);
  }

  Story story() {
    List<Element> all = Local.all(item, "groupSet", "group");
    all.forEach(group -> groups.putIfAbsent(group.getAttribute("id"), group));
    Element root = groups.get(Local.attribute(item, "root", "groupSet"));
    if (root != null) {
      group(root);
    }
    all.forEach(this::group);
    Story story = new NewsItem(item, surroundings).story(blocks);
    List<String> notes = new ArrayList<>(story.notes());
    notes.add("It is a package: its body lists the items it refers to.");
    return new Story(story.article(), notes);
  }

  private void group(Element group) {
    if (!seen.add(group)) {
      return;
    }
    String title = wording.best(Local.all(group, "title"));
    if (title != null) {
      blocks.add(new Block.Heading(2, PlainText.toInline(title)));
    }
    List<String> items =
        Local.all(group, "itemRef").stream().map(this::line).filter(Objects::nonNull).toList();
    if (!items.isEmpty()) {
      blocks.add(new Block.ListBlock(ItemMeta.word(group, "mode").equals("seq"), items));
    }
    Local.all(group, "groupRef").stream()
        .map(reference -> groups.get(reference.getAttribute("idref")))
        .filter(Objects::nonNull)
        .forEach(this::group);
  }

  private @Nullable String line(Element reference) {
    String title = title(reference);
    String address =
        Links.resolve(reference.getAttribute("href"), surroundings.base()).orElse(null);
    String id = Local.attribute(reference, "residref");
    String words = title != null ? title : id != null ? id : address;
    if (words == null) {
      return null;
    }
    String text = PlainText.toInline(words);
    return address == null
        ? text
        : "<a href=\"%s\">%s</a>"
            .formatted(PlainText.toInline(address).replace("\"", "&quot;"), text);
  }

  /** As the package words it, else as the item itself does if it came along. */
  private @Nullable String title(Element reference) {
    List<Element> titles = new ArrayList<>(Local.all(reference, "title"));
    titles.addAll(Local.all(reference, "headline"));
    String stated = wording.best(titles);
    return stated == null ? surroundings.headline(reference).orElse(null) : stated;
  }
}
