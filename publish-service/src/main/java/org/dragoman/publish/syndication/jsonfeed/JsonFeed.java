package org.dragoman.publish.syndication.jsonfeed;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dragoman.contracts.article.Media;
import org.dragoman.contracts.credit.Credit;
import org.dragoman.publish.site.StoryPage;
import org.dragoman.publish.story.Edition;
import org.dragoman.publish.syndication.Closing;
import org.dragoman.publish.syndication.Feed;
import org.dragoman.publish.syndication.Format;
import org.dragoman.publish.syndication.Item;
import org.dragoman.publish.syndication.Members;

/**
 * Stories as JSON Feed 1.1. What that has no member for stands in the extension {@code _credit}.
 */
public final class JsonFeed {
  private JsonFeed() {}

  public static Map<String, Object> write(Feed feed) {
    return new Members()
        .with("version", "https://jsonfeed.org/version/1.1")
        .with("title", feed.title())
        .with("home_page_url", feed.home())
        .with("feed_url", feed.self(Format.JSON))
        .with("next_url", feed.earlier(Format.JSON))
        .with("language", feed.language())
        .with(
            "authors",
            List.of(
                person(feed.publisher().name())
                    .with("url", feed.publisher().baseUrl() + "/")
                    .map()))
        .with("hubs", feed.hubs().stream().map(JsonFeed::hub).toList())
        // An empty feed has an empty list: the standard asks for one.
        .always("items", feed.items().stream().map(JsonFeed::item).toList())
        .map();
  }

  private static Map<String, Object> item(Item item) {
    Edition edition = item.edition();
    StoryPage page = item.page();
    return new Members()
        .with("id", item.id())
        .with("url", page.address())
        .with("external_url", item.original())
        .with("title", page.title().text())
        .with("summary", page.deck().plain())
        .with("content_html", Closing.around(item))
        .with(
            "image",
            item.media().stream().filter(Item::picture).map(Media::url).findFirst().orElse(null))
        .with("date_published", edition.publishedAt().toString())
        .with("date_modified", edition.updatedAt().toString())
        .with("authors", item.authors().stream().map(name -> person(name).map()).toList())
        .with("tags", item.keywords())
        .with("language", page.language())
        .with("attachments", attachments(item))
        .with("_credit", credit(item))
        .map();
  }

  private static Map<String, Object> hub(String address) {
    return new Members().with("type", "WebSub").with("url", address).map();
  }

  private static Members person(String name) {
    return new Members().with("name", name);
  }

  /** Those that say what they are, which an attachment has to. */
  private static List<Map<String, Object>> attachments(Item item) {
    return item.media().stream()
        .filter(media -> media.type() != null && !Item.picture(media))
        .map(media ->
            new Members()
                .with("url", media.url())
                .with("mime_type", media.type())
                .with("title", media.caption())
                .map())
        .toList();
  }

  private static Members credit(Item item) {
    Credit credit = item.credit();
    return new Members()
        .with("outlet", item.outlet())
        .with("outlet_url", item.outletUrl())
        .with("original_title", item.originalTitle())
        .with("original_url", item.original())
        .with("original_language", item.page().originalLanguage())
        .with(
            "relation",
            credit.relation() == null ? null : credit.relation().name().toLowerCase(Locale.ROOT))
        .with("translators", credit.translators())
        .with("editors", credit.editors())
        .with("responsibility", credit.responsibility())
        .with("machine", item.page().machine())
        .with("digital_source_type", credit.digitalSourceType())
        .with("rights", item.basis())
        .with("rights_url", item.basisUrl())
        .with("correction", item.edition().note())
        .with("version", item.edition().version());
  }
}
