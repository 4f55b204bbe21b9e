package org.dragoman.ingest.format.nitf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.Media;
import org.dragoman.ingest.extract.Links;
import org.dragoman.ingest.format.agency.Local;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The pictures, films and sounds of a document (NITF 3.6, {@code media}), by their address. */
final class NitfPictures {
  private final @Nullable String base;
  private final Map<String, Media> media = new LinkedHashMap<>();
  private final List<String> notes = new ArrayList<>();

  NitfPictures(@Nullable String base) {
    this.base = base;
  }

  @Nullable String base() {
    return base;
  }

  /** The best of the renditions that has a web address; remembers what is said of it. */
  Optional<Media> take(Element element) {
    List<Element> references = Local.all(element, "media-reference");
    Optional<Media> best =
        references.stream()
            .sorted(Comparator.comparingInt(NitfPictures::width).reversed())
            .flatMap(reference -> media(element, reference).stream())
            .findFirst();
    if (best.isEmpty()) {
      String caption = Local.text(element, "media-caption");
      notes.add(
          "A %s has no web address and is left out%s"
              .formatted(kind(element), caption == null ? "." : "; its caption was: " + caption));
    }
    best.ifPresent(found -> media.putIfAbsent(found.url(), found));
    return best;
  }

  static String kind(Element media) {
    String kind = media.getAttribute("media-type").strip().toLowerCase(java.util.Locale.ROOT);
    return kind.matches("image|photo|picture|graphic|") ? "picture" : kind;
  }

  List<Media> media() {
    return List.copyOf(media.values());
  }

  List<String> notes() {
    return notes;
  }

  /** The block with what the document says of its picture. */
  Block described(Block block) {
    if (block instanceof Block.Image(String url, String c, String r, String a)) {
      Media known = media.get(url);
      return known == null
          ? block
          : new Block.Image(url, known.caption(), known.credit(), known.alt());
    }
    return block;
  }

  private Optional<Media> media(Element element, Element reference) {
    String source =
        first(reference.getAttribute("source"), reference.getAttribute("data-location"));
    return Links.resolve(source, base)
        .map(url ->
            new Media(
                url,
                first(reference.getAttribute("mime-type")),
                captions(element),
                credit(element, reference),
                first(reference.getAttribute("alternate-text"))));
  }

  private static @Nullable String captions(Element media) {
    return Local.all(media, "media-caption").stream()
        .map(NitfPictures::caption)
        .filter(text -> !text.isEmpty())
        .reduce((a, b) -> a + " " + b)
        .orElse(null);
  }

  /** Paragraphs of a caption do not run together. */
  private static String caption(Element caption) {
    List<Element> paragraphs = Local.within(caption, "p");
    return paragraphs.size() < 2
        ? Local.line(caption)
        : paragraphs.stream().map(Local::line).reduce((a, b) -> a + " " + b).orElse("");
  }

  private static @Nullable String credit(Element media, Element reference) {
    String producer = Local.text(media, "media-producer");
    if (producer != null) {
      return producer;
    }
    String stated =
        first(reference.getAttribute("source-credit"), reference.getAttribute("copyright"));
    return stated != null
        ? stated
        : Local.all(media, "media-metadata").stream()
            .filter(m -> m.getAttribute("name").matches("(?i).*(?:credit|byline|photographer).*"))
            .map(m -> first(m.getAttribute("value")))
            .filter(java.util.Objects::nonNull)
            .findFirst()
            .orElse(null);
  }

  private static int width(Element reference) {
    String width = reference.getAttribute("width").strip();
    return width.matches("\\d{1,6}") ? Integer.parseInt(width) : 0;
  }

  private static @Nullable String first(String... values) {
    for (String value : values) {
      String line = Local.line(value);
      if (!line.isEmpty()) {
        return line;
      }
    }
    return null;
  }
}
