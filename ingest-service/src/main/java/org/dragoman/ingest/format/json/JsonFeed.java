package org.dragoman.ingest.format.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Media;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.ingest.extract.Blocks;
import org.dragoman.ingest.extract.Composition;
import org.dragoman.ingest.extract.Links;
import org.dragoman.ingest.format.Dates;
import org.dragoman.ingest.format.DocumentText;
import org.dragoman.ingest.format.FeedHints;
import org.dragoman.ingest.format.FeedInfo;
import org.dragoman.ingest.format.Format;
import org.dragoman.ingest.format.Item;
import org.dragoman.ingest.format.Reading;
import org.dragoman.ingest.format.Words;
import org.jspecify.annotations.Nullable;

/** JSON Feed 1.1 (jsonfeed.org/version/1.1), and 1.0 with its single author. */
final class JsonFeed {
  private final DocumentText document;

  JsonFeed(DocumentText document) {
    this.document = document;
  }

  Reading read(JsonNode feed) {
    @Nullable String base = document.base();
    if (base == null) {
      base = text(feed, "feed_url");
    }
    FeedInfo info =
        new FeedInfo(
            text(feed, "title"),
            Links.resolve(text(feed, "home_page_url"), base).orElse(null),
            text(feed, "language"),
            Format.JSON_FEED,
            hints(feed, base));
    List<Item> items = new ArrayList<>();
    for (JsonNode item : feed.path("items")) {
      items.add(item(item, feed, info, base));
    }
    return Reading.Parsed.of(info, items);
  }

  private static FeedHints hints(JsonNode feed, @Nullable String base) {
    return new FeedHints(
        Links.resolve(text(feed, "feed_url"), base).orElse(null),
        StreamSupport.stream(feed.path("hubs").spliterator(), false)
            .flatMap(hub -> Links.resolve(text(hub, "url"), base).stream())
            .toList(),
        Links.resolve(text(feed, "next_url"), base).orElse(null),
        // It will never change again; whoever resumes it has thirty days to be noticed.
        feed.path("expired").asBoolean() ? Duration.ofDays(30) : null,
        Set.of(),
        Set.of());
  }

  private static Item item(JsonNode item, JsonNode feed, FeedInfo info, @Nullable String base) {
    @Nullable String id = text(item, "id");
    return item.isObject()
        ? Item.reading(id, () -> article(item, feed, info, base))
        : new Item.Refused("The item is no JSON object.", null);
  }

  private static Article article(
      JsonNode item, JsonNode feed, FeedInfo info, @Nullable String base) {
    @Nullable String url =
        Links.resolve(text(item, "url"), base)
            .or(() -> Links.resolve(text(item, "external_url"), base))
            .orElse(null);
    Composition text = composition(item, url == null ? base : url);
    String language = text(item, "language");
    return Article.builder()
        .externalId(text(item, "id"))
        .url(url)
        .title(text.title())
        .deck(text.deck())
        .outlet(text.outlet())
        .authors(authors(item).isEmpty() ? authors(feed) : authors(item))
        .language(language == null ? info.language() : language, null)
        .publishedAt(Dates.parse(text(item, "date_published")))
        .updatedAt(Dates.parse(text(item, "date_modified")))
        .keywords(Words.distinct(tags(item.path("tags"))))
        .media(media(item, url == null ? base : url))
        .body(text.body())
        .build();
  }

  /** Title, summary and {@code content_text} are plain text; only {@code content_html} is HTML. */
  private static Composition composition(JsonNode item, @Nullable String base) {
    String title = text(item, "title");
    String summary = text(item, "summary");
    String html = text(item, "content_html");
    if (html != null) {
      return Composition.of(escaped(title), escaped(summary), html, base);
    }
    String plain = text(item, "content_text");
    return plain == null
        ? Composition.of(escaped(title), escaped(summary), null, base)
        : Composition.of(title == null ? "" : title, summary, Blocks.ofText(plain));
  }

  private static @Nullable String escaped(@Nullable String plain) {
    return plain == null ? null : PlainText.toInline(plain);
  }

  private static List<String> authors(JsonNode of) {
    Stream<JsonNode> all =
        Stream.concat(
            StreamSupport.stream(of.path("authors").spliterator(), false),
            Stream.of(of.path("author")));
    return Words.distinct(
        all.map(a -> a.isTextual() ? a.asText() : a.path("name").asText("")).toList());
  }

  private static List<Media> media(JsonNode item, @Nullable String base) {
    List<Media> media = new ArrayList<>();
    Stream.of("image", "banner_image")
        .flatMap(name -> Links.resolve(text(item, name), base).stream())
        .distinct()
        .forEach(url -> media.add(new Media(url, null, null, null, null)));
    for (JsonNode attachment : item.path("attachments")) {
      Links.resolve(text(attachment, "url"), base)
          .map(url ->
              new Media(url, text(attachment, "mime_type"), null, null, text(attachment, "title")))
          .ifPresent(media::add);
    }
    return media;
  }

  private static List<String> tags(JsonNode tags) {
    return tags.isTextual()
        ? Words.parts(tags.asText()).toList()
        : StreamSupport.stream(tags.spliterator(), false).map(node -> node.asText("")).toList();
  }

  /** Numbers are taken as text too: ids often are numbers, against the specification. */
  private static @Nullable String text(JsonNode node, String field) {
    String text = node.path(field).asText("").strip();
    return text.isEmpty() ? null : text;
  }
}
