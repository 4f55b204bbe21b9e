package org.dragoman.publish.credit.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.dragoman.publish.credit.KeptStyle;
import org.dragoman.publish.credit.StyleChange;
import org.dragoman.publish.credit.json.StyleJson;
import org.jspecify.annotations.Nullable;

/**
 * A house style, and who wrote it.
 *
 * @param revision 0 of the one the installation was configured with
 * @param changes to the revision before; absent but in a history
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record KeptJson(
    String language,
    int revision,
    @Nullable String by,
    @Nullable Instant at,
    @JsonUnwrapped StyleJson style,
    @Nullable List<StyleChange> changes) {

  static KeptJson of(KeptStyle kept) {
    return of(kept, null);
  }

  static KeptJson of(KeptStyle kept, @Nullable List<StyleChange> changes) {
    return new KeptJson(
        kept.language(),
        kept.revision(),
        kept.by(),
        kept.at(),
        StyleJson.of(kept.style()),
        changes);
  }
}
