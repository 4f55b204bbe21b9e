package org.dragoman.ingest.format.newsmlg2;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dragoman.contracts.article.Article;
import org.dragoman.ingest.format.agency.Local;
import org.dragoman.ingest.format.agency.Story;
import org.dragoman.ingest.format.nitf.CarriedText;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The text of an item ({@code contentSet}). Its children are renditions of the same content: of
 * those in the item's language the richest is read, NITF before XHTML before plain text. Where
 * several are equally rich, they are parts of one text.
 */
final class ContentSet {
  private final Element item;
  private final Wording wording;
  private final @Nullable String base;

  ContentSet(Element item, Wording wording, @Nullable String base) {
    this.item = item;
    this.wording = wording;
    this.base = base;
  }

  /** What the content says by itself: with NITF inside, more than its text. */
  Story story() {
    List<Element> inline = inLanguage();
    int richest = inline.stream().map(ContentSet::rank).min(Comparator.naturalOrder()).orElse(9);
    List<Story> parts =
        inline.stream()
            .filter(part -> rank(part) == richest)
            .flatMap(part -> CarriedText.stories(part, isBase64(part), base))
            .distinct()
            .toList();
    return parts.isEmpty()
        ? new Story(Article.builder().build(), notes(inline))
        : CarriedText.joined(parts);
  }

  private List<Element> inLanguage() {
    List<Element> inline =
        Stream.concat(
                Local.all(item, "contentSet", "inlineXML").stream(),
                Local.all(item, "contentSet", "inlineData").stream())
            .filter(part -> rank(part) < 9)
            .toList();
    List<Element> own = inline.stream().filter(wording::isOwn).toList();
    return own.isEmpty() ? inline : own;
  }

  private static int rank(Element part) {
    String type = part.getAttribute("contenttype").toLowerCase(Locale.ROOT);
    if (type.matches("(?:image|video|audio)/.*")) {
      return 9;
    }
    if (Local.is(part, "inlineXML")) {
      return CarriedText.isNitf(part) ? 1 : 2;
    }
    return type.contains("html") || CarriedText.isMarkup(part) ? 3 : 4;
  }

  /** Data may be put in as base64 (NewsML-G2, {@code inlineData/@encoding}). */
  private static boolean isBase64(Element part) {
    String encoding = part.getAttribute("encoding") + part.getAttribute("encodinguri");
    return encoding.toLowerCase(Locale.ROOT).contains("base64");
  }

  private List<String> notes(List<Element> inline) {
    boolean elsewhere = !Local.all(item, "contentSet", "remoteContent").isEmpty();
    return inline.isEmpty() && elsewhere && isTextItem()
        ? List.of("Its text is kept elsewhere and is not fetched.")
        : List.of();
  }

  private boolean isTextItem() {
    return Local.first(item, "itemMeta", "itemClass")
        .map(ItemMeta::code)
        .filter(code -> code.endsWith("text") || code.endsWith("composite"))
        .isPresent();
  }
}
