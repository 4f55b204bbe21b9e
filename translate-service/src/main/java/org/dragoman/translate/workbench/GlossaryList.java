package org.dragoman.translate.workbench;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the glossary.
 *
 * @param asked what was looked for
 * @param tabs the glossaries there are
 * @param next address of the next part; null on the last
 */
public record GlossaryList(
    Asked asked, List<Tab> tabs, List<EntryLine> lines, @Nullable String next) {

  /**
   * @param source BCP 47; empty for any
   * @param target BCP 47; empty for any
   * @param outlet id of a source; empty for all
   * @param text as typed
   * @param cursor empty on the first page
   */
  public record Asked(String source, String target, String outlet, String text, String cursor) {
    public Asked {
      text = text.replace("\0", "").strip();
      outlet = outlet.strip();
    }

    String address(String path, String... more) {
      String[] all = new String[8 + more.length];
      System.arraycopy(
          new String[] {"source", source, "target", target, "outlet", outlet, "q", text},
          0,
          all,
          0,
          8);
      System.arraycopy(more, 0, all, 8, more.length);
      return Address.of(path, all);
    }

    public boolean isPair() {
      return !source.isEmpty() && !target.isEmpty();
    }

    public boolean isAll() {
      return source.isEmpty() && target.isEmpty();
    }

    public String download(String format) {
      return Address.of(
          "/glossary/" + format, "source", source, "target", target, "outlet", outlet);
    }

    public String toNew() {
      return Address.of("/glossary/new", "source", source, "target", target, "outlet", outlet);
    }
  }

  /** The glossary of one pair. */
  public record Tab(String label, int count, String address, boolean here) {}

  public String all() {
    return Address.of("/glossary", "outlet", asked.outlet(), "q", asked.text());
  }
}
