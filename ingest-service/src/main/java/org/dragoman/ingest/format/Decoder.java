package org.dragoman.ingest.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to characters. The order of trust: byte order mark, UTF-8 where the bytes are valid in it
 * and not all ASCII, {@code Content-Type}, what the document says of itself (XML prolog, HTML
 * meta), and last what the bytes look like. A declared charset in which the bytes are invalid, or
 * make no text, is not believed: a wrong label is far more common than broken bytes.
 */
final class Decoder {
  private static final int HEAD = 4096;
  private static final Pattern PROLOG =
      Pattern.compile("<\\?xml[^>]*?encoding\\s*=\\s*[\"']\\s*([A-Za-z0-9._:-]+)");
  private static final Pattern META =
      Pattern.compile(
          "<meta[^>]+charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9._:-]+)", Pattern.CASE_INSENSITIVE);

  /** As much broken UTF-8 as a document may hold and still be taken for UTF-8. */
  private static final int FAULTS_PER_CHARACTER = 50;

  private Decoder() {}

  /** The text in Unicode normalization form C, without a byte order mark. */
  static String decode(byte[] bytes, Optional<String> declared, @Nullable String language) {
    String text = text(bytes, declared, language);
    String unmarked = text.startsWith("\ufeff") ? text.substring(1) : text;
    return Normalizer.normalize(Mojibake.undone(unmarked), Normalizer.Form.NFC);
  }

  private static String text(byte[] bytes, Optional<String> declared, @Nullable String language) {
    Optional<Charset> wide = WideBytes.charset(bytes);
    if (wide.isPresent()) {
      return new String(bytes, wide.get());
    }
    Optional<String> utf8 = strictly(bytes, UTF_8);
    if (utf8.isPresent() && !shiftsWithEscapes(bytes)) {
      return utf8.get();
    }
    List<Charset> stated = stated(bytes, declared);
    for (Charset candidate : stated) {
      Optional<String> text = strictly(bytes, candidate).filter(Decoder::isText);
      if (text.isPresent()) {
        return text.get();
      }
    }
    return mostlyUtf8(bytes)
        .orElseGet(() -> new String(bytes, CodePages.guess(bytes, language, stated)));
  }

  /** What the envelope states, then what the document does. */
  private static List<Charset> stated(byte[] bytes, Optional<String> declared) {
    List<Charset> stated = new ArrayList<>();
    declared.flatMap(CharsetNames::find).ifPresent(stated::add);
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), ISO_8859_1);
    for (Pattern pattern : List.of(PROLOG, META)) {
      Matcher found = pattern.matcher(head);
      if (found.find()) {
        CharsetNames.find(found.group(1)).ifPresent(stated::add);
      }
    }
    return stated;
  }

  /** ISO-2022 is ASCII with escapes, and so is valid UTF-8. */
  private static boolean shiftsWithEscapes(byte[] bytes) {
    for (int i = 0; i + 1 < bytes.length; i++) {
      if (bytes[i] == 0x1b && (bytes[i + 1] == '$' || bytes[i + 1] == '(')) {
        return true;
      }
    }
    return false;
  }

  /** Letters of no code page are control characters; a wrong one shows in them. */
  private static boolean isText(String text) {
    return text.chars().noneMatch(c -> c >= 0x80 && c < 0xa0 && c != 0x85 || c == 0xfffd);
  }

  /** UTF-8 with a few bytes cut or mangled, which are replaced by U+FFFD. */
  private static Optional<String> mostlyUtf8(byte[] bytes) {
    String text = new String(bytes, UTF_8);
    long faults = text.chars().filter(c -> c == 0xfffd).count();
    long others = text.chars().filter(c -> c > 0x7f && c != 0xfffd).count();
    return others > FAULTS_PER_CHARACTER * faults ? Optional.of(text) : Optional.empty();
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
}
