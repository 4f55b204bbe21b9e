package org.dragoman.translate.workbench;

import java.util.Locale;
import java.util.Optional;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.language.Languages;

/**
 * A file of terms, and what was said of it.
 *
 * @param name as its sender calls it; its ending says what it is
 * @param source BCP 47; empty if its rows say
 * @param target BCP 47; empty if its rows say
 * @param outlet id of the source whose terms they are; empty for all
 */
public record TermFile(String name, String source, String target, String outlet) {

  public TermFile {
    outlet = outlet.replace("\0", "").strip();
  }

  /** XML, as against a table. */
  public boolean isTbx() {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".tbx") || lower.endsWith(".xml");
  }

  public Optional<LanguagePair> pair() {
    return Languages.known(source) && Languages.known(target)
        ? Optional.of(new LanguagePair(source, target))
        : Optional.empty();
  }

  /** Address of the terms of its languages. */
  public String toGlossary() {
    return Address.of("/glossary", "source", source, "target", target, "outlet", outlet);
  }
}
