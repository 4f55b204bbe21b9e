package org.dragoman.publish.site;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.dragoman.publish.credit.HouseStyle;
import org.dragoman.publish.credit.HouseStyles;
import org.jspecify.annotations.Nullable;

/**
 * Texts that were made for readers, each kept as long as what it was made of stays the same, and no
 * longer than there is room. Many who ask for one at once wait for one making.
 */
public final class Prints {
  private final HouseStyles styles;
  private final long most;
  private final Map<String, Slot> slots = new LinkedHashMap<>(16, 0.75f, true);
  private long characters;

  /**
   * @param most characters that are kept
   */
  public Prints(HouseStyles styles, long most) {
    this.styles = styles;
    this.most = most;
  }

  /** House styles word what the oldest stories do not say themselves. */
  private record State(Object made, Map<String, HouseStyle> styles) {}

  private static final class Slot {
    final State state;
    final FutureTask<Optional<Print>> making;
    long size;

    Slot(State state, FutureTask<Optional<Print>> making) {
      this.state = state;
      this.making = making;
    }
  }

  /**
   * @param address tells the text from all others
   * @param of what the text is made of, read before it is made: as long as that is equal the text
   *     is; it must not come back to what it was before
   * @param press makes it; what it throws is thrown, and nothing is kept then, nor of an empty one
   */
  public Optional<Print> get(String address, Object of, Supplier<Optional<Print>> press) {
    Slot mine = new Slot(new State(of, styles.all()), new FutureTask<>(press::get));
    Slot slot = take(address, mine);
    if (slot == mine) {
      mine.making.run();
      settle(address, mine);
    }
    return printed(slot);
  }

  private static Optional<Print> printed(Slot slot) {
    try {
      return slot.making.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException why) {
        throw why;
      }
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private synchronized Slot take(String address, Slot mine) {
    Slot known = slots.get(address);
    if (known != null && known.state.equals(mine.state)) {
      return known;
    }
    drop(address, known);
    slots.put(address, mine);
    return mine;
  }

  private synchronized void settle(String address, Slot mine) {
    if (slots.get(address) != mine) {
      return;
    }
    long size = size(mine);
    // One that would drive out most others is made anew each time.
    if (size < 0 || size > most / 4) {
      drop(address, mine);
      return;
    }
    mine.size = size;
    characters += size;
    Iterator<Slot> eldest = slots.values().iterator();
    while (characters > most && eldest.hasNext()) {
      characters -= eldest.next().size;
      eldest.remove();
    }
  }

  private void drop(String address, @Nullable Slot slot) {
    if (slot != null) {
      slots.remove(address);
      characters -= slot.size;
    }
  }

  /** Below nothing where there is no text. */
  private static long size(Slot slot) {
    return slot.making.state() == Future.State.SUCCESS
        ? slot.making.resultNow().map(print -> (long) print.text().length()).orElse(-1L)
        : -1;
  }
}
