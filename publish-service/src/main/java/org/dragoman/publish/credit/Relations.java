package org.dragoman.publish.credit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.contracts.article.Relation;

/** Relations by their words. */
public final class Relations {
  private Relations() {}

  public static String word(Relation relation) {
    return relation.name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Relation> of(String word) {
    return Arrays.stream(Relation.values()).filter(known -> word(known).equals(word)).findFirst();
  }
}
