package org.dragoman.access;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.dragoman.access.AccessFile.Parsed;

/**
 * Reads the lines of an access file, all or nothing: half a file would lock people out silently.
 */
final class AccessFileParser {

  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  private final List<HashedKey> keys = new ArrayList<>();
  private final List<HashedPassword> users = new ArrayList<>();

  Parsed parse(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      try {
        entry(line);
      } catch (IllegalArgumentException e) {
        return new Parsed.Invalid(i + 1, String.valueOf(e.getMessage()));
      }
    }
    return new Parsed.Valid(new AccessFile(keys, users));
  }

  static String checkedName(String name) {
    if (!Caller.isName(name)) {
      throw new IllegalArgumentException("a name is 1 to 64 of letters, digits and . _ @ + -");
    }
    return name;
  }

  private void entry(String line) {
    String[] parts = line.split("\\s+");
    if (parts.length != 4) {
      throw new IllegalArgumentException("expected four words: key|user, name, role and hash");
    }
    String name = checkedName(parts[1]);
    Role role = Role.of(parts[2]).orElseThrow(() -> unknownRole(parts[2]));
    switch (parts[0]) {
      case "key" -> key(new Caller(Caller.Kind.KEY, name, role), parts[3]);
      case "user" -> user(new Caller(Caller.Kind.USER, name, role), parts[3]);
      default -> throw new IllegalArgumentException("expected key or user, found " + parts[0]);
    }
  }

  private void key(Caller caller, String hash) {
    String hex = after("sha256:", hash);
    if (!SHA256.matcher(hex).matches()) {
      throw new IllegalArgumentException("a key's hash is sha256: and 64 lower-case hex digits");
    }
    HashedKey key = new HashedKey(caller, HexFormat.of().parseHex(hex));
    if (keys.stream().anyMatch(known -> known.matches(key.sha256()))) {
      throw new IllegalArgumentException("the same key stands in the file twice");
    }
    keys.add(key);
  }

  private void user(Caller caller, String hash) {
    String crypt = after("bcrypt:", hash);
    if (!Bcrypt.isHash(crypt)) {
      throw new IllegalArgumentException("a user's hash is bcrypt: and a modular crypt ($2y$12$…)");
    }
    if (users.stream().anyMatch(known -> known.caller().name().equals(caller.name()))) {
      throw new IllegalArgumentException("user " + caller.name() + " stands in the file twice");
    }
    users.add(new HashedPassword(caller, crypt));
  }

  private static String after(String scheme, String hash) {
    if (!hash.startsWith(scheme)) {
      throw new IllegalArgumentException("the hash does not start with " + scheme);
    }
    return hash.substring(scheme.length());
  }

  private static IllegalArgumentException unknownRole(String word) {
    return new IllegalArgumentException(
        "unknown role " + word + "; roles are feed, translator, editor, chief, admin");
  }
}
