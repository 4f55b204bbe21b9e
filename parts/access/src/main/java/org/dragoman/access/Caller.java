package org.dragoman.access;

import java.util.Objects;

/**
 * Who makes a request.
 *
 * @param name the key's or the user's name in the access file
 */
public record Caller(Kind kind, String name, Role role) {

  /** A machine with a key, or a person with a password. */
  public enum Kind {
    KEY,
    USER
  }

  public Caller {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(role, "role");
  }
}
