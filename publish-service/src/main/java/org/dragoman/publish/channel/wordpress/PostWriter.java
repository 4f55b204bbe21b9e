package org.dragoman.publish.channel.wordpress;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dragoman.contracts.article.Article;
import org.dragoman.publish.channel.Consignment;
import org.dragoman.publish.channel.Destination;
import org.dragoman.publish.channel.Payload;
import org.dragoman.publish.site.Typesetter;
import org.dragoman.publish.story.Catalogue.Change;
import org.dragoman.publish.story.Edition;
import org.dragoman.publish.story.Slugs;
import org.dragoman.publish.syndication.Closing;
import org.dragoman.publish.syndication.Item;
import org.dragoman.publish.syndication.Members;
import org.jsoup.nodes.Entities;

/**
 * Writes a version as the fields of a post; categories and tags by their names, since their numbers
 * differ from site to site. The text is one block of HTML, which no editor there reformats.
 */
public final class PostWriter {
  private final Typesetter typesetter;
  private final Function<Map<String, Object>, String> json;

  public PostWriter(Typesetter typesetter, Function<Map<String, Object>, String> json) {
    this.typesetter = typesetter;
    this.json = json;
  }

  public Payload write(Consignment consignment) {
    Map<String, Object> post =
        switch (consignment.story()) {
          case Change.Standing(var edition) ->
              standing(new Item(edition, typesetter.set(edition)), consignment);
          case Change.Retracted retracted -> taken(retracted);
        };
    return new Payload("application/json", json.apply(post));
  }

  private Map<String, Object> standing(Item item, Consignment consignment) {
    Edition edition = item.edition();
    Marker marker = new Marker(item.id(), edition.version());
    boolean copied = "copy".equals(consignment.destination().settings().get("pictures"));
    Members post = new Members();
    if (copied) {
      post.always("picture", LeadPicture.of(item.page()).map());
    }
    if (!"none".equals(consignment.destination().settings().get("tags"))) {
      post.always("tags", item.keywords());
    }
    return post.with("title", Entities.escape(item.page().title().text()))
        .with("content", block(marker, Closing.around(copied ? withoutPicture(edition) : item)))
        .always("excerpt", Entities.escape(item.page().deck().plain()))
        .with("slug", edition.slug())
        .with("date_gmt", date(edition.publishedAt()))
        .with("categories", categories(item, consignment.destination()))
        .map();
  }

  /** Themes show the post's picture above the text: it would stand there twice. */
  private Item withoutPicture(Edition edition) {
    Article text = edition.article().toBuilder().media(List.of()).build();
    Edition shown = edition.showing(text, edition.segments());
    return new Item(shown, typesetter.set(shown));
  }

  /** What stands in the trash: the notice in place of the text, so that nobody restores it. */
  private static Map<String, Object> taken(Change.Retracted story) {
    Marker marker = new Marker(Item.id(story.edition().storyId()), story.version());
    return new Members()
        .with("content", block(marker, "<p>" + Entities.escape(story.reason()) + "</p>"))
        .always("excerpt", "")
        .with("slug", story.edition().slug())
        .with("status", "trash")
        .map();
  }

  private static String block(Marker marker, String html) {
    return "<!-- wp:html -->\n" + marker.html() + "\n" + html + "\n<!-- /wp:html -->";
  }

  /** As WordPress takes it: UTC without saying so. */
  private static String date(Instant at) {
    return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
        at.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
  }

  private static List<String> categories(Item item, Destination destination) {
    String outlet = item.outlet();
    Map<String, String> settings = destination.settings();
    String all = settings.getOrDefault("category", "");
    String named =
        outlet == null ? all : settings.getOrDefault("category." + Slugs.of(outlet, ""), all);
    return Stream.of(named.split("\\|"))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }
}
