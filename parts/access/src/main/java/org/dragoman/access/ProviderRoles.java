package org.dragoman.access;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the words of an identity provider (its roles or groups) are worth here.
 *
 * @param words of each role; the role of systems that deliver articles is not for people
 */
public record ProviderRoles(Map<Role, Set<String>> words) {

  public ProviderRoles {
    if (words.containsKey(Role.FEED)) {
      throw new IllegalArgumentException("words: feed is a role of keys, not of people");
    }
    Map<Role, Set<String>> copies = new EnumMap<>(Role.class);
    words.forEach((role, all) -> copies.put(role, Set.copyOf(all)));
    words = Map.copyOf(copies);
  }

  /** The highest role that any of the words stands for; empty for people without business here. */
  public Optional<Role> of(Collection<String> held) {
    return words.entrySet().stream()
        .filter(entry -> held.stream().anyMatch(entry.getValue()::contains))
        .map(Map.Entry::getKey)
        .max(Comparator.naturalOrder());
  }
}
