package org.dragoman.publish.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dragoman.contracts.credit.Credit;
import org.dragoman.contracts.credit.Credit.Extent;
import org.dragoman.publish.site.Direction;
import org.dragoman.publish.story.Dossier;
import org.jspecify.annotations.Nullable;

/**
 * A part of a credit that nobody types: it follows from the sentences and the house style.
 *
 * @param language BCP 47; null where it is in none
 */
public record CreditFact(
    String label, String text, @Nullable String language, @Nullable String direction) {

  private CreditFact(String label, String text) {
    this(label, text, null, null);
  }

  static List<CreditFact> of(Dossier dossier) {
    Credit credit = dossier.credit();
    List<CreditFact> facts = new ArrayList<>();
    Credit.Original original = credit.original();
    if (original != null && original.publishedAt() != null) {
      facts.add(new CreditFact("Published there", original.publishedAt().toString()));
    }
    if (original != null && original.externalId() != null) {
      facts.add(new CreditFact("Id at the source", original.externalId()));
    }
    told(facts, "Attribution", credit.attribution(), dossier);
    named(facts, "Translation", credit.translators());
    named(facts, "Editing", credit.editors());
    machine(facts, credit, dossier);
    return List.copyOf(facts);
  }

  private static void named(List<CreditFact> facts, String label, List<String> names) {
    if (!names.isEmpty()) {
      facts.add(new CreditFact(label, String.join(", ", names)));
    }
  }

  private static void told(
      List<CreditFact> facts, String label, @Nullable String words, Dossier dossier) {
    if (words != null) {
      String language = dossier.language();
      facts.add(new CreditFact(label, words, language, Direction.of(language)));
    }
  }

  private static void machine(List<CreditFact> facts, Credit credit, Dossier dossier) {
    Credit.Machine machine = credit.machine();
    if (machine != null) {
      facts.add(
          new CreditFact(
              "Machine",
              "%s of the sentences; reviewed by a person: %s"
                  .formatted(word(machine.share()), word(machine.reviewed()))));
      told(facts, "Readers are told", machine.notice(), dossier);
    }
    String type = credit.digitalSourceType();
    if (type != null) {
      facts.add(new CreditFact("Digital source type", type.substring(type.lastIndexOf('/') + 1)));
    }
  }

  private static String word(Extent extent) {
    return extent.name().toLowerCase(Locale.ROOT);
  }
}
