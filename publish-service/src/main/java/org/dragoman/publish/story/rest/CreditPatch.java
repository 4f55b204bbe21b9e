package org.dragoman.publish.story.rest;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.dragoman.contracts.article.Relation;
import org.dragoman.publish.credit.CreditEdits;
import org.dragoman.publish.credit.CreditField;
import org.dragoman.publish.site.Typesetter;
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
    rights.only(Set.of("basis", "url", "pictures"));
    return new CreditEdits(
        outlet.cleared("name"),
        address(outlet, "url"),
        original.cleared("title"),
        address(original, "url"),
        original.strings("authors"),
        relation(credit.cleared("relation")),
        credit.cleared("responsibility"),
        rights.cleared("basis"),
        address(rights, "url"),
        rights.cleared("pictures"),
        credit.json().path("relation").isNull() ? Set.of(CreditField.RELATION) : Set.of());
  }

  private static @Nullable String address(Patch part, String field) {
    String address = part.cleared(field);
    if (address != null && !address.isEmpty() && Typesetter.link(address) == null) {
      throw Patch.refused(part.path() + field + " is the address of a page, https://…, or null.");
    }
    return address;
  }

  private static @Nullable Relation relation(@Nullable String word) {
    if (word == null || word.isEmpty()) {
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
