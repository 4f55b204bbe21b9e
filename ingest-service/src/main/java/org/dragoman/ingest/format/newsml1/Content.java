package org.dragoman.ingest.format.newsml1;

import java.util.Locale;
import java.util.stream.Stream;
import org.dragoman.ingest.format.agency.Local;
import org.dragoman.ingest.format.agency.Release;
import org.dragoman.ingest.format.agency.Story;
import org.dragoman.ingest.format.nitf.CarriedText;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * A content item (NewsML 1.2, {@code ContentItem}): a text, or a picture, film or sound.
 *
 * @param kind of the medium, in lower case and without signs: {@code text}, {@code photo}
 * @param format media type or name of the format, in lower case
 */
record Content(Element element, String kind, String format) {

  static Content of(Element item) {
    String kind = Local.first(item, "MediaType").map(Management::formal).orElse("");
    String format =
        Stream.of("MimeType", "Format")
            .flatMap(name -> Local.first(item, name).stream())
            .map(Management::formal)
            .reduce("", (a, b) -> a + " " + b);
    return new Content(item, Release.word(kind), format.toLowerCase(Locale.ROOT).strip());
  }

  boolean isText() {
    return data() != null
        && !format.matches(".*\\b(?:image|video|audio|jpe?g|tiff?|png|gif|mpeg|mp[34])\\b.*")
        && !kind.matches("photo|picture|image|graphic|video|audio");
  }

  boolean isMedia() {
    return !isText() && href() != null && !format.contains("html");
  }

  /** NITF says more than XHTML, and that more than plain text. */
  int rank() {
    Element data = data();
    if (data == null) {
      return 9;
    }
    return CarriedText.isNitf(data) ? 1 : CarriedText.isMarkup(data) ? 2 : 3;
  }

  Stream<Story> stories(@Nullable String base) {
    Element data = data();
    return data == null ? Stream.empty() : CarriedText.stories(data, isBase64(), base);
  }

  @Nullable String href() {
    return Local.attribute(element, "Href");
  }

  /** Its media type, where it states one. */
  @Nullable String mediaType() {
    String first = format.split(" ", 2)[0];
    return first.contains("/") ? first : null;
  }

  /** In pixels; 0 where it is not stated. */
  int width() {
    return Local.all(element, "Characteristics", "Property").stream()
        .filter(p -> p.getAttribute("FormalName").equalsIgnoreCase("Width"))
        .map(p -> p.getAttribute("Value").strip())
        .filter(value -> value.matches("\\d{1,6}"))
        .map(Integer::valueOf)
        .findFirst()
        .orElse(0);
  }

  private boolean isBase64() {
    return Local.first(element, "Encoding")
        .filter(e -> e.getAttribute("Notation").toLowerCase(Locale.ROOT).contains("base64"))
        .isPresent();
  }

  private @Nullable Element data() {
    return Local.first(element, "DataContent")
        .or(() -> Local.first(element, "Encoding", "DataContent"))
        .orElse(null);
  }
}
