package org.dragoman.publish.channel;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Looks a destination's settings through for what cannot work. */
public final class Faults {
  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

  private static final int LAST_PORT = 65_535;

  private final Destination destination;
  private final List<String> found = new ArrayList<>();

  private Faults(Destination destination) {
    this.destination = destination;
  }

  /**
   * @param known settings of the channel, for people
   */
  public static Faults of(Destination destination, List<String> known, Predicate<String> knows) {
    Faults faults = new Faults(destination);
    for (String setting : new TreeSet<>(destination.settings().keySet())) {
      if (!knows.test(setting)) {
        faults.add(
            "%s is no setting of %s. It has: %s."
                .formatted(setting, destination.channel(), String.join(", ", known)));
      }
    }
    return faults;
  }

  public static Faults of(Destination destination, List<String> known) {
    return of(destination, known, known::contains);
  }

  public Faults needs(String setting, String meaning) {
    if (destination.settings().getOrDefault(setting, "").isBlank()) {
      add("%s is missing: %s.".formatted(setting, meaning));
    }
    return this;
  }

  public Faults among(String setting, Collection<String> values) {
    String value = destination.settings().get(setting);
    if (value != null && !values.contains(value)) {
      add("%s is one of %s, not %s.".formatted(setting, String.join(", ", values), value));
    }
    return this;
  }

  /**
   * An address of the web that what is sent to cannot be read on the way.
   *
   * @param plain whether {@code http} is good enough for other machines
   */
  public Faults address(String setting, boolean plain) {
    String value = destination.settings().getOrDefault(setting, "");
    if (value.isBlank()) {
      add("%s is missing: the address that is sent to.".formatted(setting));
    } else {
      wrong(value, plain).ifPresent(what -> add(setting + " " + what));
    }
    return this;
  }

  private static Optional<String> wrong(String address, boolean plain) {
    URI uri;
    try {
      uri = new URI(address);
    } catch (URISyntaxException notAUri) {
      return Optional.of("is no address such as https://partner.example/news.");
    }
    boolean http = "http".equals(uri.getScheme());
    if (uri.getHost() == null || !(http || "https".equals(uri.getScheme()))) {
      return Optional.of("is no address such as https://partner.example/news.");
    }
    if (uri.getPort() == 0 || uri.getPort() > LAST_PORT) {
      return Optional.of("names a port there cannot be: they are 1 to 65535.");
    }
    if (uri.getUserInfo() != null) {
      return Optional.of("names a user or password. Take them out: everybody sees an address.");
    }
    if (uri.getFragment() != null) {
      return Optional.of("ends in a fragment (#...), which is never sent. Take it off.");
    }
    return http && !plain && !HERE.contains(uri.getHost())
        ? Optional.of("begins with http: anybody on the way could read and change it. Use https.")
        : Optional.empty();
  }

  public Faults add(String sentence) {
    found.add(sentence);
    return this;
  }

  public List<String> list() {
    return List.copyOf(found);
  }
}
