package org.dragoman.translate.glossary;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dragoman.outbox.Transactions;
import org.dragoman.translate.glossary.GlossaryStore.Content;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.language.Languages;
import org.jspecify.annotations.Nullable;

/**
 * The terms in force, kept in memory for the pairs asked for last and read anew when the version of
 * its glossary has moved: at once for changes made by this process, after a moment for those of
 * another.
 */
public final class Glossaries implements Terminology {

  /**
   * @param askedAt when the version was last seen to be still this one
   */
  private record Kept(int version, Instant askedAt, Lexicon<StoredEntry> entries) {
    Kept at(Instant now) {
      return new Kept(version, now, entries);
    }
  }

  /** Regions share their terms; in another script they are others. */
  private record Scope(String source, String sourceScript, String target, String targetScript) {
    static Scope of(LanguagePair pair) {
      return new Scope(
          Languages.primary(pair.source()),
          Languages.script(pair.source()),
          Languages.primary(pair.target()),
          Languages.script(pair.target()));
    }
  }

  /** Pairs kept: more than a newsroom has, and whoever asks for more than that waits. */
  static final int MOST = 200;

  private final GlossaryStore store;
  private final Transactions transactions;
  private final Duration trust;
  private final InstantSource clock;
  private final Map<Scope, Kept> kept = new ConcurrentHashMap<>();

  /**
   * @param trust how long a version is taken for the newest without asking
   */
  public Glossaries(
      GlossaryStore store, Transactions transactions, Duration trust, InstantSource clock) {
    this.store = store;
    this.transactions = transactions;
    this.trust = trust;
    this.clock = clock;
  }

  @Override
  public Terms of(LanguagePair pair, @Nullable String outlet) {
    Scope scope = Scope.of(pair);
    Kept now = kept.get(scope);
    Instant when = clock.instant();
    if (now == null || !when.isBefore(now.askedAt().plus(trust))) {
      now = kept.compute(scope, (_, known) -> fresh(pair, known, when));
      dropOldest();
    }
    return now.version() == 0
        ? Terms.NONE
        : new GlossaryTerms(now.version(), outlet, now.entries());
  }

  /** The glossary was changed: the next question goes to the store. */
  public void changed() {
    kept.replaceAll((_, known) -> known.at(Instant.MIN));
  }

  private void dropOldest() {
    while (kept.size() > MOST) {
      kept.entrySet().stream()
          .min(Comparator.comparing(one -> one.getValue().askedAt()))
          .ifPresent(oldest -> kept.remove(oldest.getKey(), oldest.getValue()));
    }
  }

  private Kept fresh(LanguagePair pair, @Nullable Kept known, Instant now) {
    if (known != null && known.version() == transactions.call(() -> store.version(pair))) {
      return known.at(now);
    }
    Content content = transactions.call(() -> store.content(pair));
    Lexicon<StoredEntry> entries =
        new Lexicon<>(
            pair.source(),
            content.entries().stream().filter(one -> suits(one.entry(), pair)).toList(),
            StoredEntry::entry);
    return new Kept(content.version(), now, entries);
  }

  /** Regions may differ, scripts may not. */
  private static boolean suits(Entry entry, LanguagePair pair) {
    return Languages.same(entry.pair().source(), pair.source())
        && Languages.same(entry.pair().target(), pair.target());
  }
}
