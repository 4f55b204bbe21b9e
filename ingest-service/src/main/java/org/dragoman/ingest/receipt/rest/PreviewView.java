package org.dragoman.ingest.receipt.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.dragoman.contracts.article.Article;
import org.dragoman.ingest.format.FeedInfo;
import org.dragoman.ingest.format.Item;
import org.dragoman.ingest.format.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What would be captured.
 *
 * @param articles articles as in the events, and {@link RefusedView} in the place of refused ones
 */
public record PreviewView(FeedView feed, List<Object> articles) {

  static PreviewView of(Reading.Parsed parsed) {
    return new PreviewView(
        FeedView.of(parsed.feed()), parsed.items().stream().map(PreviewView::item).toList());
  }

  private static Object item(Item item) {
    return switch (item) {
      case Item.Readable(Article article, List<String> notes) ->
          notes.isEmpty() ? article : new NotedView(article, notes);
      case Item.Refused(String reason, String id, Article read) ->
          read == null ? new RefusedView(reason, id) : new UnfitView(reason, read);
    };
  }

  /** What a document says of itself. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record FeedView(
      @Nullable String title, @Nullable String link, @Nullable String language, String format) {
    static FeedView of(FeedInfo feed) {
      return new FeedView(feed.title(), feed.link(), feed.language(), feed.format().label());
    }
  }

  /** An article, with what was odd about its item. */
  public record NotedView(@JsonUnwrapped Article article, List<String> notes) {}

  /** An item that would not be captured, and what could be read of it. */
  public record UnfitView(String refused, @JsonUnwrapped Article article) {}

  /** An item that would not be captured, and why. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record RefusedView(String refused, @Nullable String externalId) {}
}
