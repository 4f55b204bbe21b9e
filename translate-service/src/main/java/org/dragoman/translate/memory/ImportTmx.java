package org.dragoman.translate.memory;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.outbox.Transactions;
import org.dragoman.translate.memory.ImportReport.Problem;
import org.dragoman.translate.memory.TmxReader.Item;
import org.dragoman.translate.memory.TmxReader.Malformed;

/** Takes a TMX into the memory. Sent twice, it changes nothing the second time. */
public final class ImportTmx {

  /** Units a transaction: a broken file leaves what stood before the break. */
  private static final int BATCH = 500;

  private final MemoryStore store;
  private final Transactions transactions;

  public ImportTmx(MemoryStore store, Transactions transactions) {
    this.store = store;
    this.transactions = transactions;
  }

  public ImportReport from(InputStream tmx) {
    ImportReport.Tally tally = new ImportReport.Tally();
    List<Unit> batch = new ArrayList<>();
    try {
      TmxReader.read(
          tmx,
          item -> {
            switch (item) {
              case Item.Read(Unit unit) -> batch.add(unit);
              case Item.Refused(int line, String reason) ->
                  tally.refused(new Problem(line, reason));
            }
            if (batch.size() == BATCH) {
              flush(batch, tally);
            }
          });
    } catch (Malformed broken) {
      tally.broken(new Problem(broken.line(), String.valueOf(broken.getMessage())));
    }
    flush(batch, tally);
    return tally.report();
  }

  private void flush(List<Unit> batch, ImportReport.Tally tally) {
    if (!batch.isEmpty()) {
      tally.stored(transactions.call(() -> store.store(batch)));
      batch.clear();
    }
  }
}
