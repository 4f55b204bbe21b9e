package org.dragoman.publish.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A story's keywords, as an editor adds and takes them away one by one. */
public final class Keywords {
  private static final int MOST = 50;
  private static final int LONGEST = 100;

  private Keywords() {}

  static String inARow(List<String> words) {
    return String.join(", ", words);
  }

  /**
   * @param add more of them, with commas between
   * @param remove one to take away
   */
  static List<String> changed(List<String> words, @Nullable String add, @Nullable String remove) {
    List<String> changed = new ArrayList<>(words);
    if (remove != null) {
      changed.removeIf(word -> word.equalsIgnoreCase(remove.strip()));
    }
    Stream.of(add == null ? new String[0] : add.split("[,،;\\n]"))
        .map(String::strip)
        .filter(word -> !word.isEmpty() && word.length() <= LONGEST)
        .filter(word -> changed.stream().noneMatch(word::equalsIgnoreCase))
        .forEach(changed::add);
    return changed.stream().limit(MOST).toList();
  }
}
