package org.dragoman.publish.credit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is worded otherwise in a later style.
 *
 * @param name as {@link StyleText} has it
 * @param before empty where there was nothing
 */
public record StyleChange(String name, String before, String after) {

  /**
   * @param before null where there was no style
   */
  public static List<StyleChange> between(@Nullable HouseStyle before, HouseStyle after) {
    Map<String, String> old = before == null ? Map.of() : StyleText.of(before);
    Map<String, String> fresh = StyleText.of(after);
    Set<String> names = new LinkedHashSet<>(fresh.keySet());
    names.addAll(old.keySet());
    return names.stream()
        .map(
            name -> new StyleChange(name, old.getOrDefault(name, ""), fresh.getOrDefault(name, "")))
        .filter(change -> !change.before().equals(change.after()))
        .toList();
  }
}
