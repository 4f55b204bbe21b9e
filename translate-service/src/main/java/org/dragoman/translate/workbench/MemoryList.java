package org.dragoman.translate.workbench;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the memory.
 *
 * @param asked what was looked for
 * @param next address of the next part; null on the last
 * @param form of the unit that is being edited; null if none is
 */
public record MemoryList(
    Asked asked, List<UnitLine> lines, @Nullable String next, @Nullable UnitForm form) {

  /** The same list while somebody edits one of its units. */
  MemoryList editing(UnitForm open) {
    return new MemoryList(asked, lines, next, open);
  }

  public boolean isOpen(UnitLine line) {
    return form != null && form.id().equals(line.id().toString());
  }

  /**
   * @param source BCP 47; empty for any
   * @param target BCP 47; empty for any
   * @param domain empty for all
   * @param creator empty for all
   * @param text as typed
   * @param cursor empty on the first page
   */
  public record Asked(
      String source, String target, String domain, String creator, String text, String cursor) {
    public Asked {
      text = text.replace("\0", "").strip();
      domain = domain.replace("\0", "").strip();
      creator = creator.replace("\0", "").strip();
    }

    /** That address with what was looked for. */
    public String address(String path, String... more) {
      String[] all = new String[10 + more.length];
      String[] own = {
        "source", source, "target", target, "domain", domain, "creator", creator, "q", text
      };
      System.arraycopy(own, 0, all, 0, own.length);
      System.arraycopy(more, 0, all, own.length, more.length);
      return Address.of(path, all);
    }

    /** This part of the list. */
    public String here() {
      return address("/memory", "cursor", cursor);
    }

    public String toUnit(UnitLine line) {
      return address("/memory/units/" + line.id(), "cursor", cursor);
    }

    public String toDelete(UnitLine line) {
      return address("/memory/units/" + line.id() + "/delete", "cursor", cursor);
    }

    public boolean isAll() {
      return source.isEmpty()
          && target.isEmpty()
          && domain.isEmpty()
          && creator.isEmpty()
          && text.isEmpty();
    }

    public boolean isPair() {
      return !source.isEmpty() && !target.isEmpty();
    }

    public String download() {
      return Address.of("/memory/tmx", "source", source, "target", target, "domain", domain);
    }

    public String toNew() {
      return Address.of("/memory/new", "source", source, "target", target, "domain", domain);
    }
  }
}
