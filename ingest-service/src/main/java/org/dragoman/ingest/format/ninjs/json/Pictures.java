package org.dragoman.ingest.format.ninjs.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.Media;
import org.dragoman.ingest.extract.Links;
import org.dragoman.ingest.format.ninjs.Rendition;
import org.jspecify.annotations.Nullable;

/** Pictures, films and sounds, each by the rendition that suits readers. */
final class Pictures {
  private static final Set<String> TYPES =
      Set.of("picture", "graphic", "video", "audio", "image", "photo", "film");

  private Pictures() {}

  static boolean is(Fields item) {
    return TYPES.contains(String.valueOf(item.text("type")).toLowerCase(Locale.ROOT));
  }

  /**
   * Of an item's own files and those of its associations; each address once.
   *
   * @param body shows some of them already
   */
  static List<Media> of(Fields item, List<Block> body, @Nullable String base) {
    List<Media> media = new ArrayList<>();
    List<Fields> associations = item.objects("associations");
    if (is(item)) {
      one(item, base).ifPresent(media::add);
    }
    for (Fields association : associations) {
      boolean typeless = association.text("type") == null && association.has("renditions");
      if (is(association) || typeless) {
        one(association, base)
            .filter(found -> media.stream().noneMatch(m -> m.url().equals(found.url())))
            .filter(found -> body.stream().noneMatch(block -> shows(block, found.url())))
            .ifPresent(media::add);
      }
    }
    return media;
  }

  private static boolean shows(Block block, String url) {
    return block instanceof Block.Image image && image.url().equals(url);
  }

  private static Optional<Media> one(Fields item, @Nullable String base) {
    return Rendition.best(renditions(item, base))
        .map(file ->
            new Media(
                file.url(),
                type(file, item),
                caption(item),
                item.text("creditline", "byline", "by", "copyrightholder"),
                alt(item)));
  }

  private static List<Rendition> renditions(Fields item, @Nullable String base) {
    List<Rendition> all = new ArrayList<>();
    for (Fields each : item.objects("renditions")) {
      String kind = each.text("contenttype", "mimetype");
      boolean preview = kind != null && kind.startsWith("image/") && isFilm(item);
      Links.resolve(each.text("href"), base)
          .filter(url -> !preview)
          .ifPresent(url -> all.add(new Rendition(url, kind, each.node("width").asInt(0))));
    }
    return all;
  }

  private static boolean isFilm(Fields item) {
    return Set.of("video", "audio", "film").contains(String.valueOf(item.text("type")));
  }

  private static @Nullable String type(Rendition file, Fields item) {
    return file.type() == null ? item.text("mimetype") : file.type();
  }

  static @Nullable String caption(Fields item) {
    return Roles.flat(item, "description")
        .or(() -> Roles.with(item.objects("descriptions"), "caption"))
        .or(() -> Roles.main(item.objects("descriptions")))
        .map(Roles.Text::plain)
        .filter(caption -> !caption.isEmpty())
        .orElse(null);
  }

  /** Superdesk keeps a picture's text for those who cannot see it in {@code body_text}. */
  private static @Nullable String alt(Fields item) {
    return Roles.with(item.objects("descriptions"), "alt", "alttext", "alt-text", "altdesc")
        .map(Roles.Text::plain)
        .orElseGet(() -> item.text("alt_text", "body_text"));
  }
}
