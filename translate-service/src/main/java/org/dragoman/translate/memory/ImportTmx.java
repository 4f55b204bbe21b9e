package org.dragoman.translate.memory;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.dragoman.outbox.Transactions;
import org.dragoman.translate.imports.ImportJob.Into;
import org.dragoman.translate.imports.ImportJob.Sent;
import org.dragoman.translate.imports.ImportJobs;
import org.dragoman.translate.imports.ImportReport;
import org.dragoman.translate.memory.TmxReader.Item;
import org.dragoman.translate.memory.TmxReader.Malformed;
import org.jspecify.annotations.Nullable;

/** Takes a TMX into the memory. Sent twice, it changes nothing the second time. */
public final class ImportTmx {

  /** Units a transaction: a broken file leaves what stood before the break. */
  private static final int BATCH = 1000;

  /** A batch may be smaller, if its sentences are long. */
  private static final int CHARACTERS = 4 << 20;

  private final MemoryStore store;
  private final Transactions transactions;

  public ImportTmx(MemoryStore store, Transactions transactions) {
    this.store = store;
    this.transactions = transactions;
  }

  /**
   * What is true of units that do not say otherwise.
   *
   * @param domain their label
   * @param origin name of the file
   */
  public record Assumed(@Nullable String domain, @Nullable String origin) {
    public static final Assumed NOTHING = new Assumed(null, null);

    /** What is told of such an import. */
    public Sent sent(String by) {
      return new Sent(
          Into.MEMORY, origin, domain == null ? Map.of() : Map.of("domain", domain), by);
    }
  }

  /** The same for an import with its progress. */
  public ImportJobs.Work work(Assumed assumed) {
    return (tmx, progress) -> from(tmx, assumed, progress);
  }

  public ImportReport from(InputStream tmx) {
    return from(tmx, Assumed.NOTHING, _ -> {});
  }

  /**
   * @param tmx as it is or compressed by gzip (RFC 1952); not closed
   * @param progress told after each batch what has become of the file so far
   */
  public ImportReport from(InputStream tmx, Assumed assumed, Consumer<ImportReport> progress) {
    Run run = new Run(progress);
    try {
      TmxReader.read(plain(tmx), assumed, run::take);
    } catch (Malformed broken) {
      run.tally.broken(broken.line(), String.valueOf(broken.getMessage()));
    } catch (IOException broken) {
      run.tally.broken(0, "not readable: " + broken.getMessage());
    }
    run.flush();
    return run.tally.report();
  }

  private final class Run {
    private final Consumer<ImportReport> progress;
    private final ImportReport.Tally tally = new ImportReport.Tally();
    private final List<Unit> batch = new ArrayList<>();
    private int characters;
    private int unreported;

    Run(Consumer<ImportReport> progress) {
      this.progress = progress;
    }

    void take(Item item) {
      switch (item) {
        case Item.Read(Unit unit) -> {
          batch.add(unit);
          characters += unit.source().length() + unit.target().length();
        }
        case Item.Refused(int line, String reason) -> tally.refused(line, reason);
      }
      boolean full = batch.size() == BATCH || characters > CHARACTERS;
      if (full) {
        flush();
      }
      // A file of refused units only is read for as long as another, and must give signs of life.
      if (++unreported >= BATCH || full) {
        progress.accept(tally.report());
        unreported = 0;
      }
    }

    void flush() {
      if (!batch.isEmpty()) {
        tally.stored(transactions.call(() -> store.store(batch)));
        batch.clear();
        characters = 0;
      }
    }
  }

  private static InputStream plain(InputStream tmx) throws IOException {
    BufferedInputStream in = new BufferedInputStream(tmx);
    in.mark(2);
    int magic = in.read() | in.read() << 8;
    in.reset();
    return magic == GZIPInputStream.GZIP_MAGIC ? new GZIPInputStream(in, 1 << 16) : in;
  }
}
