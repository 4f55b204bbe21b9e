package org.dragoman.translate.glossary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dragoman.translate.imports.ImportJob.Into;
import org.dragoman.translate.imports.ImportJob.Sent;
import org.dragoman.translate.imports.ImportJobs;
import org.dragoman.translate.imports.ImportReport;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.language.Languages;
import org.jspecify.annotations.Nullable;

/**
 * Takes a file into the glossary, as one version of it unless it is large: what breaks off has been
 * taken up to there. An entry that cannot be used is counted and named, the others are taken. Sent
 * twice, the file changes nothing the second time.
 */
public final class ImportGlossary {

  /** Entries of one file; their terms are held in memory, as is the glossary in force. */
  private static final int MOST = 200_000;

  /**
   * Entries a transaction and version: more would outlast a transaction where the load is heavy,
   * and an import that is silent for long counts as gone.
   */
  private static final int PART = 5_000;

  /** Entries read between two signs of life. */
  private static final int REPORTED = 1_000;

  private final Glossary glossary;
  private final GlossaryWatch watch;

  public ImportGlossary(Glossary glossary, GlossaryWatch watch) {
    this.glossary = glossary;
    this.watch = watch;
  }

  /**
   * Table of UTF-8 or UTF-16 with a byte order mark.
   *
   * @param pair of rows that do not say their languages; null if all do
   * @param outlet of rows that do not say one; null for all outlets
   */
  public ImportJobs.Work csv(@Nullable LanguagePair pair, @Nullable String outlet, String who) {
    return (in, progress) -> take(who, sink -> CsvGlossary.read(in, pair, outlet, sink), progress);
  }

  /**
   * TBX v3 or v2, in any encoding the XML declaration states.
   *
   * @param pair the languages that are taken, and in which direction; regions may differ
   * @param outlet of concepts that do not say one; null for all outlets
   */
  public ImportJobs.Work tbx(LanguagePair pair, @Nullable String outlet, String who) {
    return (in, progress) -> take(who, sink -> TbxReader.read(in, pair, outlet, sink), progress);
  }

  /** What is told of such an import. */
  public static Sent sent(
      @Nullable String file, @Nullable LanguagePair pair, @Nullable String outlet, String who) {
    Map<String, String> settings = new HashMap<>();
    if (pair != null) {
      settings.put("source", pair.source());
      settings.put("target", pair.target());
    }
    if (outlet != null) {
      settings.put("outlet", outlet);
    }
    return new Sent(Into.GLOSSARY, file, settings, who);
  }

  private interface Source {
    void readInto(Consumer<FileItem> sink) throws BrokenFile;
  }

  private ImportReport take(String who, Source source, Consumer<ImportReport> progress) {
    Run run = new Run(who, progress);
    try {
      source.readInto(run::item);
    } catch (BrokenFile broken) {
      run.tally.broken(broken.line(), String.valueOf(broken.getMessage()));
    }
    run.take();
    ImportReport report = run.tally.report();
    watch.imported(report);
    return report;
  }

  private static LanguagePair primaries(LanguagePair pair) {
    return new LanguagePair(Languages.primary(pair.source()), Languages.primary(pair.target()));
  }

  private record Group(LanguagePair pair, @Nullable String outlet) {}

  private record Key(Group group, String source) {}

  private final class Run {
    private final ImportReport.Tally tally = new ImportReport.Tally();
    private final Map<Key, Integer> lines = new HashMap<>();
    private final Map<Group, List<Entry>> groups = new LinkedHashMap<>();
    private final String who;
    private final Consumer<ImportReport> progress;
    private int waiting;
    private int unreported;

    Run(String who, Consumer<ImportReport> progress) {
      this.who = who;
      this.progress = progress;
    }

    void item(FileItem item) {
      switch (item) {
        case FileItem.Read(int line, Entry entry) -> entry(line, entry);
        case FileItem.Refused(int line, String reason) -> tally.refused(line, reason);
      }
      if (++unreported == REPORTED) {
        report();
      }
    }

    private void report() {
      progress.accept(tally.report());
      unreported = 0;
    }

    private void entry(int line, Entry entry) {
      Group group = new Group(entry.pair(), entry.outlet());
      if (lines.size() == MOST) {
        tally.refused(line, "a file holds no more than %d entries; part it".formatted(MOST));
        return;
      }
      Integer first = lines.putIfAbsent(new Key(group, entry.source()), line);
      if (first == null) {
        groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(entry);
        if (++waiting == PART) {
          take();
          report();
        }
      } else {
        tally.refused(
            line,
            "\"%s\" stands on line %d already; a term has one entry, with further translations as its forms"
                .formatted(entry.source(), first));
      }
    }

    /** A glossary at a time: the languages of a table may be many. */
    void take() {
      Map<LanguagePair, List<List<Entry>>> glossaries = new LinkedHashMap<>();
      groups.forEach((group, entries) ->
          glossaries.computeIfAbsent(primaries(group.pair()), _ -> new ArrayList<>()).add(entries));
      glossaries.values().forEach(each -> tally.stored(glossary.take(each, who)));
      groups.clear();
      waiting = 0;
    }
  }
}
