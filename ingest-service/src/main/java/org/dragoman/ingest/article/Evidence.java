package org.dragoman.ingest.article;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.dragoman.ingest.identity.Doubt;
import org.dragoman.ingest.identity.IdentityPolicy;
import org.jspecify.annotations.Nullable;

/** Why articles are as they are: each decision about an item. In the caller's transaction. */
public interface Evidence {

  /** Keeps them, in their order. The same again of what came unchanged is counted. */
  void add(String source, Collection<Decided> decisions);

  /** All about an article, oldest first. */
  List<Decided> of(UUID article);

  /** How often the source's ids gave cause for doubt since then. */
  int doubts(String source, Instant since);

  /**
   * What was decided about one item, and on what ground.
   *
   * @param receipt of the document it came in, the last one where it came more than once; none
   *     where nothing came
   * @param item its place in that document, from 0
   * @param outcome {@code new}, {@code updated}, {@code unchanged}, {@code older}, {@code refused},
   *     or {@code rekeyed} where no item came but its keys were led anew
   * @param version the article's newest version after it
   * @param times how often it came, with the same result
   * @param why the ground
   */
  record Decided(
      UUID article,
      @Nullable UUID receipt,
      int item,
      String outcome,
      int version,
      @Nullable Doubt doubt,
      int times,
      Instant first,
      Instant last,
      Ground why) {

    public Decided(
        UUID article,
        @Nullable UUID receipt,
        int item,
        String outcome,
        int version,
        @Nullable Doubt doubt,
        Instant at,
        Ground why) {
      this(article, receipt, item, outcome, version, doubt, 1, at, at, why);
    }
  }

  /**
   * @param reason sentences for people
   * @param way how the document came in, in lower case
   * @param address where from
   * @param policy by which it was matched
   * @param matched the key that led to the article; none where it was new
   * @param keys all it offers, strongest first
   * @param hash of its content
   * @param dated what it is dated by
   * @param before what it was compared with; none where it was new
   * @param changed what differs, in words
   * @param notes what was odd about the item
   */
  record Ground(
      String reason,
      @Nullable String way,
      @Nullable String address,
      @Nullable IdentityPolicy policy,
      @Nullable String matched,
      List<String> keys,
      @Nullable String hash,
      @Nullable Instant dated,
      @Nullable Before before,
      @Nullable String changed,
      List<String> notes) {

    public Ground {
      keys = List.copyOf(keys);
      notes = List.copyOf(notes);
    }
  }

  /** How the article stood: its version, that one's hash, and the newest date seen. */
  record Before(int version, String hash, @Nullable Instant dated) {

    public static @Nullable Before of(@Nullable Standing standing) {
      return standing == null
          ? null
          : new Before(standing.version(), standing.hash(), standing.stamp());
    }
  }
}
