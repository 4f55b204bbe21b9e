package org.dragoman.translate.workbench;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.language.Languages;
import org.dragoman.translate.memory.MemoryStore;
import org.dragoman.translate.memory.MemoryStore.Kept;
import org.dragoman.translate.memory.MemoryStore.Page;
import org.dragoman.translate.memory.MemoryStore.Search;
import org.dragoman.translate.workbench.MemoryList.Asked;
import org.jspecify.annotations.Nullable;

/** The memory as its pages show it. */
public final class MemoryDesk {

  private static final int PAGE = 30;

  private final MemoryStore memory;
  private final InstantSource clock;

  public MemoryDesk(MemoryStore memory, InstantSource clock) {
    this.memory = memory;
    this.clock = clock;
  }

  /** A cursor that is none leads back to the start. */
  public MemoryList list(Asked asked) {
    Instant now = clock.instant();
    Page page = page(asked);
    return new MemoryList(
        asked,
        page.units().stream().map(kept -> line(kept, asked, now)).toList(),
        page.next() == null ? null : asked.address("/memory", "cursor", page.next()),
        null);
  }

  /** The list while somebody edits a unit, which may have to be put before it. */
  public MemoryList editing(Asked asked, UnitForm form) {
    MemoryList list = list(asked).editing(form);
    if (list.lines().stream().anyMatch(list::isOpen)) {
      return list;
    }
    List<UnitLine> lines = new ArrayList<>();
    unit(form.id()).ifPresent(kept -> lines.add(line(kept, asked, clock.instant())));
    lines.addAll(list.lines());
    return new MemoryList(asked, List.copyOf(lines), list.next(), form);
  }

  /** The form of a unit as it stands. */
  public Optional<UnitForm> form(String id) {
    return unit(id).map(UnitForm::of);
  }

  private Optional<Kept> unit(String id) {
    try {
      return memory.unit(UUID.fromString(id));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  private Page page(Asked asked) {
    try {
      return memory.search(search(asked, given(asked.cursor())), PAGE);
    } catch (IllegalArgumentException noCursor) {
      return memory.search(search(asked, null), PAGE);
    }
  }

  private static Search search(Asked asked, @Nullable String cursor) {
    boolean pair = Languages.known(asked.source()) && Languages.known(asked.target());
    return new Search(
        pair ? new LanguagePair(asked.source(), asked.target()) : null,
        asked.text(),
        given(asked.domain()),
        given(asked.creator()),
        cursor);
  }

  private static UnitLine line(Kept kept, Asked asked, Instant now) {
    String id = kept.id().toString();
    return UnitLine.of(
        kept,
        asked.text(),
        asked.address("/memory", "cursor", asked.cursor(), "edit", id) + "#u-" + id,
        now);
  }

  private static @Nullable String given(String text) {
    return text.isEmpty() ? null : text;
  }
}
