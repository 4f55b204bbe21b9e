package org.dragoman.translate.glossary;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
   * Entries a transaction and version: more would outlast a transaction where the load is heavy.
   */
  private static final int PART = 20_000;

  private final Glossary glossary;

  public ImportGlossary(Glossary glossary) {
    this.glossary = glossary;
  }

  /**
   * @param pair of rows that do not say their languages; null if all do
   * @param outlet of rows that do not say one; null for all outlets
   * @param in UTF-8 or UTF-16 with a byte order mark; not closed
   */
  public ImportReport csv(
      InputStream in, @Nullable LanguagePair pair, @Nullable String outlet, String who) {
    return take(who, sink -> CsvGlossary.read(in, pair, outlet, sink));
  }

  /**
   * @param pair the languages that are taken, and in which direction; regions may differ
   * @param outlet of concepts that do not say one; null for all outlets
   * @param in TBX v3 or v2, in any encoding the XML declaration states; not closed
   */
  public ImportReport tbx(InputStream in, LanguagePair pair, @Nullable String outlet, String who) {
    return take(who, sink -> TbxReader.read(in, pair, outlet, sink));
  }

  private interface Source {
    void readInto(Consumer<FileItem> sink) throws BrokenFile;
  }

  private ImportReport take(String who, Source source) {
    Run run = new Run(who);
    try {
      source.readInto(run::item);
    } catch (BrokenFile broken) {
      run.tally.broken(broken);
    }
    run.take();
    return run.tally.report();
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
    private int waiting;

    Run(String who) {
      this.who = who;
    }

    void item(FileItem item) {
      switch (item) {
        case FileItem.Read(int line, Entry entry) -> entry(line, entry);
        case FileItem.Refused(int line, String reason) -> tally.refused(line, reason);
      }
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
      glossaries.values().forEach(each -> tally.done(glossary.take(each, who)));
      groups.clear();
      waiting = 0;
    }
  }
}
