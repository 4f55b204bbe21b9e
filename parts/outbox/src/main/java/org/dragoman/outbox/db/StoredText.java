package org.dragoman.outbox.db;

/**
 * Text as PostgreSQL takes it: of all characters Java knows, {@code text} cannot hold U+0000, which
 * Kafka allows in the name of a header.
 */
final class StoredText {

  private StoredText() {}

  /** Escaped so that {@link #read} gives it back: a dead letter keeps its record byte for byte. */
  static String write(String text) {
    return text.replace("\\", "\\\\").replace("\0", "\\0");
  }

  static String read(String stored) {
    if (stored.indexOf('\\') < 0) {
      return stored;
    }
    StringBuilder text = new StringBuilder(stored.length());
    for (int i = 0; i < stored.length(); i++) {
      char next = stored.charAt(i);
      if (next == '\\' && i + 1 < stored.length()) {
        i++;
        text.append(stored.charAt(i) == '0' ? '\0' : stored.charAt(i));
      } else {
        text.append(next);
      }
    }
    return text.toString();
  }

  /** For people to read. */
  static String shown(String text) {
    return text.replace('\0', '\uFFFD');
  }
}
