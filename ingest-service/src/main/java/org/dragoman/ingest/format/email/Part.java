package org.dragoman.ingest.format.email;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dragoman.ingest.format.Document;
import org.jspecify.annotations.Nullable;

/**
 * A MIME entity.
 *
 * @param type media type in lower case
 * @param content decoded; empty for multiparts and messages
 * @param parts of a multipart, or the one message of a {@code message/rfc822}
 */
record Part(Headers headers, String type, byte[] content, List<Part> parts) {
  Part {
    parts = List.copyOf(parts);
  }

  boolean isMultipart() {
    return type.startsWith("multipart/");
  }

  boolean isMessage() {
    return type.equals("message/rfc822") || type.equals("message/global");
  }

  boolean isAttachment() {
    String disposition = headers.get("content-disposition");
    return disposition != null
        && disposition.strip().toLowerCase(Locale.ROOT).startsWith("attachment");
  }

  @Nullable String name() {
    String name = headers.parameter("content-disposition", "filename");
    return name == null ? headers.parameter("content-type", "name") : name;
  }

  /** As a document of its own. */
  Document document(@Nullable String language) {
    String charset = headers.parameter("content-type", "charset");
    return new Document(
        content, charset == null ? type : type + "; charset=" + charset, language, null);
  }

  /** Itself and all below it that are neither multiparts nor in a message of their own. */
  Stream<Part> leaves() {
    if (isMessage() || !isMultipart()) {
      return Stream.of(this);
    }
    return parts.stream().flatMap(Part::leaves);
  }
}
