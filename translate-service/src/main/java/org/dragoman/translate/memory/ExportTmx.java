package org.dragoman.translate.memory;

import java.io.OutputStream;
import org.dragoman.translate.language.LanguagePair;
import org.jspecify.annotations.Nullable;

/** Writes the memory, or a part of it, as TMX. */
public final class ExportTmx {

  private final MemoryStore store;

  public ExportTmx(MemoryStore store) {
    this.store = store;
  }

  /**
   * @param pair null for all; regions do not matter
   * @param domain null for all
   * @param out not closed
   */
  public void to(OutputStream out, @Nullable LanguagePair pair, @Nullable String domain) {
    try (TmxWriter tmx = new TmxWriter(out, pair)) {
      store.each(pair, domain, tmx::write);
    }
  }
}
