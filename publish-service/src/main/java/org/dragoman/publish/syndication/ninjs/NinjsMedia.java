package org.dragoman.publish.syndication.ninjs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dragoman.contracts.article.Media;
import org.dragoman.publish.syndication.Item;
import org.dragoman.publish.syndication.Members;
import org.jspecify.annotations.Nullable;

/** A picture, film or sound as an associated item. */
final class NinjsMedia {
  private NinjsMedia() {}

  static Map<String, Object> write(Media media) {
    return new Members()
        .with(
            "name",
            media.caption() == null || media.caption().isBlank() ? "media" : media.caption())
        .with("rel", Item.picture(media) ? "picture" : "media")
        .with("uri", media.url())
        .with("type", type(media))
        .with("by", media.credit())
        .with("descriptions", descriptions(media))
        .with(
            "renditions",
            List.of(
                new Members()
                    .with("name", "main")
                    .with("href", media.url())
                    .with("contentType", media.type())
                    .map()))
        .map();
  }

  private static @Nullable String type(Media media) {
    if (Item.picture(media)) {
      return "picture";
    }
    String type = String.valueOf(media.type());
    return type.startsWith("video/") ? "video" : type.startsWith("audio/") ? "audio" : null;
  }

  private static List<Map<String, Object>> descriptions(Media media) {
    List<Map<String, Object>> texts = new ArrayList<>();
    add(texts, "caption", media.caption());
    add(texts, "alt", media.alt());
    return texts;
  }

  private static void add(List<Map<String, Object>> texts, String role, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      texts.add(
          new Members()
              .with("role", role)
              .with("contentType", "text/plain")
              .with("value", text)
              .map());
    }
  }
}
