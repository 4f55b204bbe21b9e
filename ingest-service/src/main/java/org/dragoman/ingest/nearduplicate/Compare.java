package org.dragoman.ingest.nearduplicate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.dragoman.contracts.article.ArticleStatus;
import org.dragoman.contracts.event.ArticlesLinked;
import org.dragoman.contracts.event.Topic;
import org.dragoman.ingest.nearduplicate.Comparisons.Text;
import org.dragoman.outbox.Outbox;
import org.dragoman.outbox.Transactions;

/**
 * Compares what has arrived since the last time with what the index holds, and tells of what was
 * found. It comes after the 202, so no sender waits for it; one replica does it at a time, so that
 * two copies arriving at once always meet. A crash undoes the whole of a batch, and it is drawn
 * again.
 */
public final class Compare {
  private final Comparisons comparisons;
  private final Outbox outbox;
  private final Transactions transactions;
  private final Clock clock;
  private final Duration window;
  private final Tally tally;

  /**
   * @param window how far back copies are looked for
   */
  public Compare(
      Comparisons comparisons,
      Outbox outbox,
      Transactions transactions,
      Clock clock,
      Duration window,
      Tally tally) {
    this.comparisons = comparisons;
    this.outbox = outbox;
    this.transactions = transactions;
    this.clock = clock;
    this.window = window;
    this.tally = tally;
  }

  /** What came of looking for work. */
  public enum Pass {
    /** Another replica has the turn, or nothing is due. */
    IDLE,
    /** There may be more. */
    WORKED
  }

  /** Compares at most so many articles. */
  public Pass pass(int limit) {
    Done done = transactions.call(() -> comparisons.takeTurn() ? batch(limit) : Done.NOTHING);
    tally.compared(done.compared, done.linked);
    return done.compared == 0 ? Pass.IDLE : Pass.WORKED;
  }

  /** Gives up comparing the article that is due first; its index rows are left as they are. */
  public Optional<UUID> giveUpFirst() {
    return transactions.call(() -> {
      List<Text> first = comparisons.takeTurn() ? comparisons.due(1) : List.of();
      first.forEach(text -> comparisons.compared(Map.of(text.id(), text.version())));
      return first.stream().map(Text::id).findFirst();
    });
  }

  /** Drops what is older than the window from the index; how many rows. */
  public int expire(int limit) {
    return transactions.call(() ->
        comparisons.takeTurn() ? comparisons.expire(clock.instant().minus(window), limit) : 0);
  }

  private record Done(int compared, int linked) {
    private static final Done NOTHING = new Done(0, 0);
  }

  private Done batch(int limit) {
    List<Text> due = comparisons.due(limit);
    if (due.isEmpty()) {
      return Done.NOTHING;
    }
    Instant since = clock.instant().minus(window);
    List<Read> read = due.stream().map(text -> new Read(text, Wording.of(text.article()))).toList();
    Map<Text, long[]> keys = new LinkedHashMap<>();
    read.stream()
        .filter(one -> one.belongsIntoTheIndex(since))
        .forEach(one -> keys.put(one.text(), MinHash.keys(one.shingles())));
    comparisons.forget(due.stream().map(Text::id).toList());
    comparisons.index(keys);
    Map<UUID, Set<UUID>> candidates = comparisons.candidates(keys, since);
    LinkSets links = new LinkSets(comparisons.links(due.stream().map(Text::id).toList()));
    Map<UUID, Verdict> verdicts = new LinkedHashMap<>();
    for (Read one : read) {
      UUID id = one.text().id();
      if (!withdrawn(one.text())) {
        verdicts.put(id, judge(one, candidates.getOrDefault(id, Set.of()), links));
      }
    }
    return write(due, verdicts);
  }

  private record Read(Text text, Shingles shingles) {
    boolean belongsIntoTheIndex(Instant since) {
      return shingles.size() >= Comparison.LEAST
          && !withdrawn(text)
          && text.capturedAt().isAfter(since);
    }
  }

  private static boolean withdrawn(Text text) {
    return text.article().status() == ArticleStatus.CANCELED;
  }

  /**
   * @param copies those found, with the likeness
   * @param versions of them, and of those that were copies before
   */
  private record Verdict(Map<UUID, Likeness> copies, Map<UUID, Integer> versions) {

    /** Without what has changed since it was read: it is due itself, and will find this one. */
    Verdict holding(Map<UUID, Integer> current) {
      Map<UUID, Integer> same = new HashMap<>(versions);
      same.entrySet().retainAll(current.entrySet());
      Map<UUID, Likeness> holding = new HashMap<>(copies);
      holding.keySet().retainAll(same.keySet());
      return new Verdict(holding, same);
    }
  }

  private Verdict judge(Read one, Set<UUID> met, LinkSets standing) {
    Text text = one.text();
    Map<UUID, Likeness> copies = new HashMap<>();
    Map<UUID, Integer> versions = new HashMap<>();
    Set<UUID> neighbours = standing.neighbours(text.id());
    Set<UUID> others = new HashSet<>(met);
    others.addAll(neighbours);
    for (Text other : others.isEmpty() ? List.<Text>of() : comparisons.texts(others)) {
      // What was withdrawn stays linked: the desk that has its copy is who must know.
      Optional<Likeness> likeness =
          withdrawn(other)
              ? standing.standing(text.id(), other.id())
              : Comparison.of(
                  one.shingles(),
                  Wording.of(other.article()),
                  text.source().equals(other.source()));
      likeness.ifPresent(found -> copies.put(other.id(), found));
      if (likeness.isPresent() || neighbours.contains(other.id())) {
        versions.put(other.id(), other.version());
      }
    }
    return new Verdict(copies, versions);
  }

  /**
   * All locks are taken here and in one order, so that nobody who takes articles in waits long, and
   * never in a circle.
   */
  private Done write(List<Text> due, Map<UUID, Verdict> verdicts) {
    Set<UUID> touched = new TreeSet<>();
    due.forEach(text -> touched.add(text.id()));
    verdicts.values().forEach(verdict -> touched.addAll(verdict.versions().keySet()));
    Map<UUID, Integer> current = comparisons.lock(touched);
    LinkSets links = new LinkSets(comparisons.links(touched));
    Map<UUID, Integer> compared = new HashMap<>();
    for (Text text : due) {
      if (Integer.valueOf(text.version()).equals(current.get(text.id()))) {
        compared.put(text.id(), text.version());
        Verdict verdict = verdicts.get(text.id());
        if (verdict != null) {
          Verdict holds = verdict.holding(current);
          links.compared(text.id(), holds.versions().keySet(), holds.copies());
        }
      }
    }
    comparisons.compared(compared);
    Map<UUID, List<Link>> changed = links.changed();
    // Events carry no more than microseconds through the database of whoever compares them.
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    changed.forEach((article, all) -> {
      Integer version = current.get(article);
      if (version != null) {
        comparisons.link(article, all, at);
        outbox.send(event(article, version, all, at), Topic.ARTICLES_RAW);
      }
    });
    return new Done(due.size(), changed.size());
  }

  private static ArticlesLinked event(UUID article, int version, List<Link> links, Instant at) {
    return new ArticlesLinked(
        article.toString(),
        version,
        links.stream()
            .map(link ->
                new ArticlesLinked.Link(
                    link.other().toString(),
                    rounded(link.likeness().similarity()),
                    rounded(link.likeness().overlap())))
            .toList(),
        at);
  }

  private static double rounded(double share) {
    return Math.round(share * 1000) / 1000.0;
  }
}
