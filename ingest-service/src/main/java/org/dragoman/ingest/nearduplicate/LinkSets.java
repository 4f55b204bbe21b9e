package org.dragoman.ingest.nearduplicate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The links of a few articles while comparisons change them, in both directions. An article has so
 * many links at most: a release that ten thousand outlets print is linked to some of its copies,
 * and none of its copies makes the next one dearer.
 */
final class LinkSets {
  static final int MOST = 20;

  private static final Comparator<Link> LIKEST_FIRST =
      Comparator.comparingDouble((Link link) -> link.likeness().overlap())
          .thenComparingDouble(link -> link.likeness().similarity())
          .reversed()
          .thenComparing(Link::other);

  private final Map<UUID, Map<UUID, Link>> sets = new HashMap<>();
  private final Map<UUID, Map<UUID, Link>> before = new HashMap<>();

  LinkSets(Collection<Link> links) {
    for (Link link : links) {
      set(link.article()).put(link.other(), link);
    }
    sets.forEach((article, links0) -> before.put(article, Map.copyOf(links0)));
  }

  private Map<UUID, Link> set(UUID article) {
    return sets.computeIfAbsent(article, id -> new TreeMap<>());
  }

  /** Both an article's own links, and the articles that have a link to it. */
  Set<UUID> neighbours(UUID article) {
    Set<UUID> neighbours = new TreeSet<>(set(article).keySet());
    sets.forEach((id, links) -> {
      if (links.containsKey(article)) {
        neighbours.add(id);
      }
    });
    return neighbours;
  }

  /**
   * The article was compared with these others, and those of them are its copies. What it was not
   * compared with stays as it is.
   */
  void compared(UUID article, Collection<UUID> others, Map<UUID, Likeness> copies) {
    Map<UUID, Link> links = set(article);
    for (UUID other : others) {
      if (!copies.containsKey(other)) {
        links.remove(other);
        set(other).remove(article);
      }
    }
    copies.forEach((copy, likeness) -> links.put(copy, new Link(article, copy, likeness)));
    links.keySet().retainAll(likest(links.values()));
    links.values().forEach(link -> back(link));
  }

  private void back(Link link) {
    Map<UUID, Link> theirs = set(link.other());
    if (theirs.size() < MOST || theirs.containsKey(link.article())) {
      theirs.put(link.article(), new Link(link.other(), link.article(), link.likeness()));
    }
  }

  private static List<UUID> likest(Collection<Link> links) {
    return links.stream().sorted(LIKEST_FIRST).limit(MOST).map(Link::other).toList();
  }

  /** The link of one to the other as it stood; empty if there was none. */
  Optional<Likeness> standing(UUID article, UUID other) {
    return Optional.ofNullable(set(article).get(other))
        .or(() -> Optional.ofNullable(set(other).get(article)))
        .map(Link::likeness);
  }

  /** The articles whose links are others than before, with all their links, the likest first. */
  Map<UUID, List<Link>> changed() {
    Map<UUID, List<Link>> changed = new LinkedHashMap<>();
    new TreeMap<>(sets)
        .forEach((article, links) -> {
          if (!links.equals(before.getOrDefault(article, Map.of()))) {
            List<Link> all = new ArrayList<>(links.values());
            all.sort(LIKEST_FIRST);
            changed.put(article, all);
          }
        });
    return changed;
  }
}
