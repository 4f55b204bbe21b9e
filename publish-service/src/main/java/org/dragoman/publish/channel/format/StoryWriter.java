package org.dragoman.publish.channel.format;

import java.util.Map;
import java.util.function.Function;
import org.dragoman.publish.channel.Consignment;
import org.dragoman.publish.channel.Destination;
import org.dragoman.publish.channel.Payload;
import org.dragoman.publish.site.Publisher;
import org.dragoman.publish.site.Typesetter;
import org.dragoman.publish.story.Catalogue.Change;
import org.dragoman.publish.story.Edition;
import org.dragoman.publish.syndication.Item;
import org.dragoman.publish.syndication.atom.AtomDocument;
import org.dragoman.publish.syndication.newsml.NewsItem;
import org.dragoman.publish.syndication.ninjs.NinjsItem;
import org.dragoman.publish.syndication.nitf.NitfDocument;

/** Writes stories, and orders to take them down, in the format a destination asks for. */
public final class StoryWriter {
  private final Publisher publisher;
  private final Typesetter typesetter;
  private final Function<Map<String, Object>, String> json;
  private final NinjsItem ninjs;
  private final NewsItem newsml;
  private final NitfDocument nitf;

  /**
   * @param json writes a tree as a JSON text (RFC 8259), its members in their order
   */
  public StoryWriter(
      Publisher publisher, Typesetter typesetter, Function<Map<String, Object>, String> json) {
    this.publisher = publisher;
    this.typesetter = typesetter;
    this.json = json;
    this.ninjs = new NinjsItem(publisher);
    this.newsml = new NewsItem(publisher);
    this.nitf = new NitfDocument(publisher);
  }

  /** What a destination asks for; ninjs where it names nothing that is one. */
  public static StoryFormat format(Destination destination) {
    return StoryFormat.of(destination.settings().getOrDefault(StoryFormat.SETTING, ""))
        .orElse(StoryFormat.NINJS);
  }

  public Payload write(Consignment consignment) {
    StoryFormat format = format(consignment.destination());
    return switch (consignment.story()) {
      case Change.Standing(var edition) -> standing(item(edition), format);
      case Change.Retracted retracted -> retracted(retracted, format);
    };
  }

  private Payload standing(Item item, StoryFormat format) {
    return switch (format) {
      case NINJS -> new Payload("application/json", json.apply(ninjs.write(item)));
      case NEWSML -> new Payload(NewsItem.MEDIA_TYPE, newsml.write(item));
      case NITF -> new Payload(NitfDocument.MEDIA_TYPE, nitf.write(item));
      case ATOM -> new Payload(AtomDocument.ENTRY, AtomDocument.entry(publisher, item));
    };
  }

  private Payload retracted(Change.Retracted story, StoryFormat format) {
    return switch (format) {
      case NINJS -> new Payload("application/json", json.apply(ninjs.write(story)));
      case NEWSML -> new Payload(NewsItem.MEDIA_TYPE, newsml.write(story));
      case NITF -> new Payload(NitfDocument.MEDIA_TYPE, nitf.write(story));
      case ATOM -> new Payload(AtomDocument.DELETED, AtomDocument.deleted(publisher, story));
    };
  }

  private Item item(Edition edition) {
    return new Item(edition, typesetter.set(edition));
  }
}
