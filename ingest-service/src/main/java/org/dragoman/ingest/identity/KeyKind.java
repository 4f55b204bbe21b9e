package org.dragoman.ingest.identity;

import java.util.Arrays;
import java.util.Optional;

/** What a key is made of. */
public enum KeyKind {
  GUID("id:"),
  GUID_AND_LINK("id+url:"),
  LINK("url:"),
  TITLE("title:");

  private final String prefix;

  KeyKind(String prefix) {
    this.prefix = prefix;
  }

  /** What every key of this kind begins with. */
  public String prefix() {
    return prefix;
  }

  /** None where it is no prefix, as that of secondary keys. */
  public static Optional<KeyKind> ofPrefix(String prefix) {
    return Arrays.stream(values()).filter(kind -> kind.prefix.equals(prefix)).findFirst();
  }
}
