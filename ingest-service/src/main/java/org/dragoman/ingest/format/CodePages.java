package org.dragoman.ingest.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which code page bytes are in, where nobody says or what is said cannot be. Each is tried, and the
 * text judged: letters of one script beside each other, small ones more than capitals, no capital
 * within a word, no signs among letters.
 */
final class CodePages {
  private static final int SAMPLE = 20_000;

  private static final List<String> PAGES =
      List.of(
          "windows-1252",
          "windows-1251",
          "windows-1256",
          "KOI8-R",
          "ISO-8859-5",
          "ISO-8859-6",
          "windows-1253",
          "windows-1255",
          "windows-1250",
          "ISO-8859-2",
          "windows-1254",
          "GB18030",
          "Shift_JIS",
          "EUC-JP",
          "EUC-KR",
          "Big5",
          "x-windows-874",
          "IBM866");

  private CodePages() {}

  /**
   * @param language as stated, BCP 47; its usual page is preferred where two fit alike
   * @param stated charsets that were stated and are invalid somewhere
   */
  static Charset guess(byte[] bytes, @Nullable String language, List<Charset> stated) {
    byte[] sample = sample(bytes);
    Charset usual = Charset.forName(usual(language));
    Set<Charset> candidates = new LinkedHashSet<>(List.of(usual));
    candidates.addAll(stated);
    PAGES.forEach(page -> candidates.add(Charset.forName(page)));
    Charset best = usual;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (Charset candidate : candidates) {
      double score =
          score(sample, candidate) + (candidate.equals(usual) && language != null ? 0.1 : 0);
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    return best;
  }

  /** The bytes beyond ASCII with one neighbour on each side: the rest is markup. */
  private static byte[] sample(byte[] bytes) {
    ByteBuffer sample = ByteBuffer.allocate(SAMPLE + 4);
    for (int i = 0; i < bytes.length && sample.position() < SAMPLE; i++) {
      boolean near =
          bytes[i] < 0
              || i > 0 && bytes[i - 1] < 0
              || i + 1 < bytes.length && bytes[i + 1] < 0
              || Character.isLetter(bytes[i]) && i > 1 && bytes[i - 2] < 0;
      if (near) {
        sample.put(bytes[i]);
      }
    }
    byte[] taken = new byte[sample.position()];
    sample.flip().get(taken);
    return taken;
  }

  private static double score(byte[] bytes, Charset charset) {
    try {
      String text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return TextLikeness.of(text);
    } catch (CharacterCodingException impossible) {
      return -10 + TextLikeness.of(new String(bytes, charset));
    }
  }

  private static String usual(@Nullable String language) {
    String primary = language == null ? "" : language.split("[-_]", 2)[0];
    return switch (primary) {
      case "ar", "fa", "ur", "ps", "ckb" -> "windows-1256";
      case "ru", "uk", "bg", "be", "sr", "mk", "kk", "ky" -> "windows-1251";
      case "tr", "az", "ku" -> "windows-1254";
      case "el" -> "windows-1253";
      case "he", "yi" -> "windows-1255";
      case "pl", "cs", "sk", "hu", "sl", "hr", "ro", "bs", "sq" -> "windows-1250";
      case "et", "lv", "lt" -> "windows-1257";
      case "vi" -> "windows-1258";
      case "th" -> "x-windows-874";
      case "ja" -> "Shift_JIS";
      case "ko" -> "EUC-KR";
      case "zh" -> "GB18030";
      default -> "windows-1252";
    };
  }
}
