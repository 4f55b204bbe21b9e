package org.dragoman.publish.story.rest;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.dragoman.contracts.article.Relation;
import org.dragoman.publish.credit.CreditEdits;
import org.jspecify.annotations.Nullable;

/**
 * {@code credit} of a patch, in the shape it is read in. Who translated and edited is nobody's to
 * write: it follows from the sentences. Null gives a word back to source and house style.
 */
final class CreditPatch {
  private CreditPatch() {}

  static CreditEdits read(Patch story) {
    Patch credit = story.part("credit");
    credit.only(Set.of("outlet", "original", "relation", "responsibility", "rights"));
    Patch outlet = credit.part("outlet");
    outlet.only(Set.of("name", "url"));
    Patch original = credit.part("original");
    original.only(Set.of("title", "url", "authors"));
    Patch rights = credit.part("rights");
    rights.only(Set.of("basis", "url"));
    return new CreditEdits(
        outlet.cleared("name"),
        outlet.cleared("url"),
        original.cleared("title"),
        original.cleared("url"),
        original.strings("authors"),
        relation(credit.text("relation")),
        credit.cleared("responsibility"),
        rights.cleared("basis"),
        rights.cleared("url"));
  }

  private static @Nullable Relation relation(@Nullable String word) {
    if (word == null) {
      return null;
    }
    return Arrays.stream(Relation.values())
        .filter(relation -> word(relation).equals(word))
        .findFirst()
        .orElseThrow(() ->
            Patch.refused(
                "credit.relation is "
                    + Arrays.stream(Relation.values())
                        .map(CreditPatch::word)
                        .collect(Collectors.joining(", "))
                    + "."));
  }

  private static String word(Relation relation) {
    return relation.name().toLowerCase(Locale.ROOT);
  }
}
