package org.dragoman.ingest.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to characters. The order of trust: byte order mark, {@code Content-Type}, what the document
 * says of itself (XML prolog, HTML meta), UTF-8, and last the code page usual for the language. A
 * declared charset in which the bytes are invalid is not believed: a wrong label is far more common
 * than broken bytes.
 */
final class Decoder {
  private static final int HEAD = 4096;
  private static final Pattern PROLOG =
      Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']");
  private static final Pattern META =
      Pattern.compile(
          "<meta[^>]+charset\\s*=\\s*[\"']?([A-Za-z0-9._:-]+)", Pattern.CASE_INSENSITIVE);

  private Decoder() {}

  /** The text in Unicode normalization form C, without a byte order mark. */
  static String decode(byte[] bytes, Optional<String> declared, @Nullable String language) {
    String text = text(bytes, declared, language);
    String unmarked = text.startsWith("\ufeff") ? text.substring(1) : text;
    return Normalizer.normalize(unmarked, Normalizer.Form.NFC);
  }

  private static String text(byte[] bytes, Optional<String> declared, @Nullable String language) {
    for (Charset candidate : candidates(bytes, declared)) {
      Optional<String> text = strictly(bytes, candidate);
      if (text.isPresent()) {
        return text.get();
      }
    }
    return new String(bytes, codePage(language));
  }

  private static List<Charset> candidates(byte[] bytes, Optional<String> declared) {
    List<Charset> candidates = new ArrayList<>();
    byOrderMark(bytes).ifPresent(candidates::add);
    declared.flatMap(Decoder::named).ifPresent(candidates::add);
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), ISO_8859_1);
    for (Pattern pattern : List.of(PROLOG, META)) {
      var found = pattern.matcher(head);
      if (found.find()) {
        named(found.group(1)).ifPresent(candidates::add);
      }
    }
    candidates.add(UTF_8);
    return candidates;
  }

  private static Optional<Charset> byOrderMark(byte[] b) {
    if (b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) {
      return Optional.of(UTF_16BE);
    }
    if (b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
      return Optional.of(UTF_16LE);
    }
    // UTF-16 without a mark shows in the zero byte beside the first '<' or '{'.
    if (b.length >= 4 && b[0] == 0 && b[1] != 0 && b[2] == 0) {
      return Optional.of(UTF_16BE);
    }
    if (b.length >= 4 && b[0] != 0 && b[1] == 0 && b[3] == 0) {
      return Optional.of(UTF_16LE);
    }
    return b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF
        ? Optional.of(UTF_8)
        : Optional.empty();
  }

  /** The charset of that name; what is labelled Latin-1 is windows-1252 (WHATWG Encoding). */
  private static Optional<Charset> named(String name) {
    try {
      Charset charset = Charset.forName(name);
      return Optional.of(charset.equals(ISO_8859_1) ? Charset.forName("windows-1252") : charset);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.empty();
    }
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException wrong) {
      return Optional.empty();
    }
  }

  private static Charset codePage(@Nullable String language) {
    String primary = language == null ? "" : language.split("[-_]", 2)[0];
    return Charset.forName(
        switch (primary) {
          case "ar", "fa", "ur" -> "windows-1256";
          case "ru", "uk", "bg", "be", "sr", "mk" -> "windows-1251";
          case "tr" -> "windows-1254";
          case "el" -> "windows-1253";
          case "he" -> "windows-1255";
          case "pl", "cs", "sk", "hu", "sl", "hr" -> "windows-1250";
          default -> "windows-1252";
        });
  }
}
