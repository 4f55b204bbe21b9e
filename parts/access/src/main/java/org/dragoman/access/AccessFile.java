package org.dragoman.access;

import java.util.List;
import java.util.Optional;

/**
 * The keys and users of an installation, hashed. One line each, {@code #} starts a comment:
 *
 * <pre>
 * key  &lt;name&gt; &lt;role&gt; sha256:&lt;64 hex digits&gt;
 * user &lt;name&gt; &lt;role&gt; bcrypt:&lt;modular crypt, e.g. $2y$12$…&gt;
 * </pre>
 *
 * <p>A key is 256 random bits, so nobody can guess it and one round of SHA-256 hides it well; a
 * password is a person's choice and needs bcrypt. A name may have several keys, so that a key can
 * be replaced before the old one is taken away.
 */
public final class AccessFile {

  /** Stands in no name. */
  private static final char SEALED = '#';

  private final List<HashedKey> keys;
  private final List<HashedPassword> users;

  AccessFile(List<HashedKey> keys, List<HashedPassword> users) {
    this.keys = List.copyOf(keys);
    this.users = List.copyOf(users);
  }

  /** What the lines of a file turned out to be. */
  public sealed interface Parsed {

    record Valid(AccessFile file) implements Parsed {}

    /**
     * @param line counted from 1
     * @param reason says what is wrong, never quoting a hash
     */
    record Invalid(int line, String reason) implements Parsed {}
  }

  public static Parsed parse(List<String> lines) {
    return new AccessFileParser().parse(lines);
  }

  /** A new random key: the key is told once, the line goes into the file. */
  public static NewKey newKey(String name, Role role) {
    return NewKey.random(name, role);
  }

  /** The line of a user; bcrypt counts a password's first 72 bytes only. */
  public static String newUser(String name, Role role, char[] password) {
    return "user %s %s bcrypt:%s"
        .formatted(AccessFileParser.checkedName(name), role.word(), Bcrypt.hash(password));
  }

  /** The caller with that key. Compares against every key, each in constant time. */
  public Optional<Caller> byKey(String key) {
    byte[] digest = HashedKey.digest(key);
    Optional<Caller> found = Optional.empty();
    for (HashedKey candidate : keys) {
      if (candidate.matches(digest)) {
        found = Optional.of(candidate.caller());
      }
    }
    return found;
  }

  /**
   * The user with that name and password. Takes as long for a name that does not exist, and about
   * 50 ms either way, so never call it on an event loop.
   */
  public Optional<Caller> byPassword(String name, char[] password) {
    Optional<HashedPassword> user = find(name);
    boolean matches =
        Bcrypt.matches(user.map(HashedPassword::hash).orElse(Bcrypt.NOBODY), password);
    return user.filter(u -> matches).map(HashedPassword::caller);
  }

  /**
   * What the session of a user says who they are: their name, and the seal of the password it began
   * with. Kept in an encrypted cookie.
   *
   * @throws IllegalArgumentException if there is no such user
   */
  public String session(String name) {
    HashedPassword user =
        find(name).orElseThrow(() -> new IllegalArgumentException("no user " + name));
    return name + SEALED + user.seal();
  }

  /** The user of a session; nobody once the user is gone or the password is another. */
  public Optional<Caller> bySession(String session) {
    int seal = session.indexOf(SEALED);
    return seal < 0
        ? Optional.empty()
        : find(session.substring(0, seal))
            .filter(user -> user.seal().equals(session.substring(seal + 1)))
            .map(HashedPassword::caller);
  }

  /** Whether anybody may sign in with a password. */
  public boolean hasUsers() {
    return !users.isEmpty();
  }

  /** How many keys and users there are. */
  public int size() {
    return keys.size() + users.size();
  }

  private Optional<HashedPassword> find(String name) {
    return users.stream().filter(user -> user.caller().name().equals(name)).findFirst();
  }
}
