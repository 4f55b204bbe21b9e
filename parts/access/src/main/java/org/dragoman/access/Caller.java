package org.dragoman.access;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Who makes a request.
 *
 * @param name the key's or the user's name in the access file, or at the identity provider
 */
public record Caller(Kind kind, String name, Role role) {

  /** Names end up in logs, credits and cookies. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._@+-]{1,64}");

  /** A machine with a key, or a person. */
  public enum Kind {
    KEY,
    USER
  }

  public Caller {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(role, "role");
  }

  /** Whether somebody may be called so: 1 to 64 of letters, digits and {@code . _ @ + -}. */
  public static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }
}
