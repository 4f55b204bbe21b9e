package org.dragoman.publish.credit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A shelf without a database. */
final class StyleShelfInMemory implements StyleShelf {
  private final List<KeptStyle> styles = new ArrayList<>();

  @Override
  public Map<String, KeptStyle> newest() {
    Map<String, KeptStyle> newest = new HashMap<>();
    styles.forEach(style -> newest.put(style.language(), style));
    return newest;
  }

  @Override
  public List<KeptStyle> all(String language) {
    return styles.reversed().stream().filter(s -> s.language().equals(language)).toList();
  }

  @Override
  public boolean keep(KeptStyle style) {
    boolean taken =
        styles.stream()
            .anyMatch(
                s -> s.language().equals(style.language()) && s.revision() == style.revision());
    return !taken && styles.add(style);
  }
}
