package org.dragoman.ingest.format.agency;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The terms an item may be used under, from the several places that state them. */
public final class Rights {
  private Rights() {}

  /** Sentences one after another, each once; null where there is none. */
  public static @Nullable String of(@Nullable String... statements) {
    Set<String> sentences = new LinkedHashSet<>();
    for (String statement : statements) {
      String line = statement == null ? "" : Local.line(statement);
      if (!line.isEmpty()) {
        sentences.add(line);
      }
    }
    StringBuilder all = new StringBuilder();
    for (String sentence : sentences) {
      boolean open = !all.isEmpty() && ".!?؟".indexOf(all.charAt(all.length() - 1)) < 0;
      all.append(open ? ". " : all.isEmpty() ? "" : " ").append(sentence);
    }
    return all.isEmpty() ? null : all.toString();
  }

  /** The usual notice of a holder that states none. */
  public static @Nullable String notice(@Nullable String year, @Nullable String holder) {
    if (holder == null) {
      return null;
    }
    return year == null ? "© " + holder : "© " + year + " " + holder;
  }
}
