package org.dragoman.ingest.format;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Charsets by the names that senders give them, with what they mean by those (WHATWG Encoding). */
final class CharsetNames {
  private static final Map<String, String> MEANT =
      Map.ofEntries(
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("iso-8859-11", "x-windows-874"),
          Map.entry("tis-620", "x-windows-874"),
          Map.entry("gb2312", "gb18030"),
          Map.entry("gbk", "gb18030"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("ks_c_5601-1987", "x-windows-949"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("big5", "big5-hkscs"));

  /** Names that Java does not know. */
  private static final Map<String, String> UNKNOWN =
      Map.ofEntries(
          Map.entry("utf8mb4", "utf-8"),
          Map.entry("unicode-1-1-utf-8", "utf-8"),
          Map.entry("utf", "utf-8"),
          Map.entry("unicode", "utf-16"),
          Map.entry("ansi", "windows-1252"),
          Map.entry("dbcs", "windows-1252"),
          Map.entry("ms-ansi", "windows-1252"),
          Map.entry("ms-arab", "windows-1256"),
          Map.entry("ms-cyrl", "windows-1251"),
          Map.entry("ms-ee", "windows-1250"),
          Map.entry("ms-greek", "windows-1253"),
          Map.entry("ms-hebr", "windows-1255"),
          Map.entry("ms-turk", "windows-1254"),
          Map.entry("winbaltrim", "windows-1257"),
          Map.entry("mac", "x-macroman"),
          Map.entry("macintosh", "x-macroman"),
          Map.entry("csmacintosh", "x-macroman"),
          Map.entry("maclatin2", "x-maccentraleurope"),
          Map.entry("koi8", "koi8-r"),
          Map.entry("iso8859-8-i", "iso-8859-8"),
          Map.entry("iso-8859-8-i", "iso-8859-8"),
          Map.entry("iso-8859-6-i", "iso-8859-6"));

  private CharsetNames() {}

  /**
   * The charset meant by a name, if it is one that bytes can be in: a label of UTF-16 was read as
   * bytes, so it is wrong.
   */
  static Optional<Charset> find(String label) {
    String name =
        label
            .strip()
            .toLowerCase(Locale.ROOT)
            .replaceFirst("^(?:windows_|win-?(?=12))", "windows-");
    try {
      Charset charset = Charset.forName(UNKNOWN.getOrDefault(name, name));
      String meant = MEANT.get(charset.name().toLowerCase(Locale.ROOT));
      Charset own = meant == null ? charset : Charset.forName(meant);
      return own.name().startsWith("UTF-16") || own.name().startsWith("UTF-32")
          ? Optional.empty()
          : Optional.of(own);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.empty();
    }
  }
}
