package org.dragoman.publish.credit;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.contracts.credit.Credit;
import org.jspecify.annotations.Nullable;

/** What a credit must hold before its story may be published. */
public final class RequiredFields {
  private RequiredFields() {}

  /**
   * Paths of the required fields that are absent or blank, as they are called in the story's JSON.
   * An original without a URL passes with its external id: a wire has no page to link to.
   */
  public static List<String> missing(Credit credit) {
    List<String> missing = new ArrayList<>();
    require(missing, "outlet.name", credit.outlet() == null ? null : credit.outlet().name());
    Credit.Original original = credit.original();
    require(missing, "original.title", original == null ? null : original.title());
    if (original == null || (blank(original.url()) && blank(original.externalId()))) {
      missing.add("original.url");
    }
    if (credit.relation() == null) {
      missing.add("relation");
    }
    require(missing, "responsibility", credit.responsibility());
    require(missing, "rights.basis", credit.rights() == null ? null : credit.rights().basis());
    return List.copyOf(missing);
  }

  private static void require(List<String> missing, String field, @Nullable String value) {
    if (blank(value)) {
      missing.add(field);
    }
  }

  private static boolean blank(@Nullable String value) {
    return value == null || value.isBlank();
  }
}
