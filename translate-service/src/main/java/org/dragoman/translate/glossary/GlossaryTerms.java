package org.dragoman.translate.glossary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The glossary of a pair as one outlet's articles meet it.
 *
 * @param entries of all outlets
 */
record GlossaryTerms(Integer version, @Nullable String outlet, Lexicon<StoredEntry> entries)
    implements Terms {

  @Override
  public List<Occurrence> in(String text) {
    return entries.in(text, outlet).stream()
        .map(hit -> new Occurrence(hit.entry().term(), hit.from(), hit.to()))
        .toList();
  }
}
