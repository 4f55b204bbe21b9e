package org.dragoman.access;

import java.text.Normalizer;
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

  private static final Pattern PROVIDED =
      Pattern.compile("[\\p{L}\\p{M}\\p{Nd}._@+'’-]+( [\\p{L}\\p{M}\\p{Nd}._@+'’-]+)*");
  private static final int LONGEST = 64;

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

  /**
   * Whether an identity provider may call somebody so: 1 to 64 letters of any script, digits,
   * single spaces, apostrophes and {@code . _ @ + -}, written in one way (NFC), so that nobody is
   * two people.
   */
  public static boolean isProvidedName(String name) {
    return name.length() <= LONGEST
        && PROVIDED.matcher(name).matches()
        && Normalizer.isNormalized(name, Normalizer.Form.NFC);
  }
}
