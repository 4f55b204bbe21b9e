package org.dragoman.ingest.format;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.ingest.extract.Links;
import org.dragoman.ingest.format.Reading.Empty;
import org.dragoman.ingest.format.Reading.Malformed;
import org.dragoman.ingest.format.Reading.Unsupported;

/** Finds the reader for a document. */
public final class Formats {
  private final Map<Format, FormatReader> readers;

  /**
   * @param readers one for each format; JSON Feed and single articles are told apart by the reader
   *     of {@link Format#ARTICLE}
   */
  public Formats(Map<Format, FormatReader> readers) {
    this.readers = new EnumMap<>(readers);
  }

  /** What the document holds; a sender's mistake is a variant, never an exception. */
  public Reading read(Document document) {
    MediaType type = MediaType.of(document.contentType());
    String text = Decoder.decode(document.content(), type.charset(), document.contentLanguage());
    if (text.isBlank()) {
      return new Empty("The document is empty.");
    }
    // Readers take it for the article's address: nothing that is not on the web may be one.
    String base = Links.resolve(document.base(), null).orElse(null);
    DocumentText decoded = new DocumentText(document, text, base);
    return format(type, text)
        .flatMap(format -> Optional.ofNullable(readers.get(format)))
        .map(reader -> read(reader, decoded))
        .orElseGet(() -> unsupported(type, text));
  }

  private static Reading read(FormatReader reader, DocumentText document) {
    try {
      return reader.read(document);
    } catch (StackOverflowError deep) {
      return new Malformed("The document is nested too deeply to be read.", null, null);
    }
  }

  private static Optional<Format> format(MediaType type, String text) {
    for (Format named : List.of(Format.EMAIL, Format.IPTC_7901)) {
      if (named.mediaTypes().contains(type.essence())) {
        return Optional.of(named);
      }
    }
    if (Sniffer.looksBinary(text) && Sniffer.signature(text).isEmpty()) {
      return Optional.empty();
    }
    Optional<Format> signature = Sniffer.signature(text);
    if (signature.isPresent()) {
      return signature;
    }
    if (type.isXml()) {
      // Another vocabulary is not supported; no element at all is a broken feed, and its reader
      // says where it breaks.
      return Sniffer.root(text).isPresent() ? Optional.empty() : Optional.of(Format.RSS);
    }
    if (type.isJson() || (saysLittle(type) && Sniffer.looksLikeJson(text))) {
      return Optional.of(Format.ARTICLE);
    }
    if (Format.HTML.mediaTypes().contains(type.essence())) {
      return Optional.of(Format.HTML);
    }
    return saysLittle(type) ? Optional.of(weakly(text)) : Optional.empty();
  }

  private static boolean saysLittle(MediaType type) {
    return type.isGeneric() || Format.TEXT.mediaTypes().contains(type.essence());
  }

  /** A fragment that begins with a tag is HTML; anything else a person could read is text. */
  private static Format weakly(String text) {
    return Sniffer.root(text)
            .filter(root -> root.matches("p|div|article|main|section|h[1-6]|table|ul|ol"))
            .isPresent()
        ? Format.HTML
        : Format.TEXT;
  }

  private static Unsupported unsupported(MediaType type, String text) {
    if (type.isXml() && Sniffer.root(text).isPresent()) {
      return Unsupported.because(
          "XML with the root element <%s> is not a format that is read."
              .formatted(Sniffer.root(text).get()));
    }
    return Unsupported.because(
        type.essence().isEmpty()
            ? "The document has no Content-Type and does not look like any format that is read."
            : "Documents of type %s are not read, and this one looks like nothing else."
                .formatted(type.essence()));
  }
}
