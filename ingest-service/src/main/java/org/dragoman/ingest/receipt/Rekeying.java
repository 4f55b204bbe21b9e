package org.dragoman.ingest.receipt;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Source;
import org.dragoman.ingest.article.Evidence;
import org.dragoman.ingest.article.Evidence.Decided;
import org.dragoman.ingest.article.Evidence.Ground;
import org.dragoman.ingest.article.Keyring;
import org.dragoman.ingest.identity.Alike;
import org.dragoman.ingest.identity.Identities;
import org.dragoman.ingest.identity.Identities.InForce;
import org.dragoman.ingest.identity.IdentityPolicy;
import org.dragoman.ingest.identity.Keys;
import org.dragoman.ingest.identity.Relead;
import org.dragoman.ingest.identity.Relead.Superseded;
import org.dragoman.ingest.identity.Sighting;
import org.dragoman.ingest.identity.Verdict;
import org.dragoman.ingest.source.Sources;
import org.dragoman.outbox.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * Decides anew by what a source's articles are told apart, and leads its keys accordingly. The
 * documents that are still kept are read again for it, by today's readers. Article ids stay, no
 * version is made and no event leaves: nothing has changed about any article.
 */
public final class Rekeying {
  private static final System.Logger LOG = System.getLogger(Rekeying.class.getName());

  /** Between two looks at a source whose ids are bad and where nothing is better. */
  private static final Duration PATIENCE = Duration.ofHours(1);

  private static final int TOO_MANY = 2;
  private static final Duration MEMORY = Duration.ofDays(90);

  private final Sources sources;
  private final Identities identities;
  private final Keyring keyring;
  private final Evidence evidence;
  private final Reread reread;
  private final Transactions transactions;
  private final Tally tally;
  private final Clock clock;
  private final Map<String, Instant> looks = new ConcurrentHashMap<>();

  public Rekeying(
      Sources sources,
      Identities identities,
      Keyring keyring,
      Evidence evidence,
      Reread reread,
      Transactions transactions,
      Tally tally,
      Clock clock) {
    this.sources = sources;
    this.identities = identities;
    this.keyring = keyring;
    this.evidence = evidence;
    this.reread = reread;
    this.transactions = transactions;
    this.tally = tally;
    this.clock = clock;
  }

  /** Whether the source's ids were not looked at just now. */
  boolean isDue(String source) {
    Instant last = looks.get(source);
    return last == null || last.plus(PATIENCE).isBefore(clock.instant());
  }

  /** Looks at the source's ids if they have given cause for doubt more than once. */
  void consider(Source source) {
    Instant since = clock.instant().minus(MEMORY);
    if (isDue(source.id())
        && transactions.call(() -> evidence.doubts(source.id(), since)) >= TOO_MANY) {
      run(source, List.of());
    }
  }

  /**
   * Must not be called in a transaction.
   *
   * @param arriving the articles of a document that is not captured yet
   */
  void run(Source source, List<Article> arriving) {
    looks.put(source.id(), clock.instant());
    List<Reread.Seen> seen = reread.all(source);
    List<Sighting> sightings = new ArrayList<>(seen.stream().map(Reread.Seen::sighting).toList());
    UUID now = UUID.randomUUID();
    arriving.forEach(article -> sightings.add(new Sighting(now, article)));
    Verdict verdict = Verdict.of(sightings);
    transactions.run(() -> settle(source.id(), verdict, seen));
  }

  private void settle(String source, Verdict verdict, List<Reread.Seen> seen) {
    InForce before = identities.holdAlone(source).orElse(null);
    InForce after = next(before, sources.policy(source).identity(), verdict, clock.instant());
    identities.save(source, after);
    IdentityPolicy old = before == null ? IdentityPolicy.GUID : before.effective();
    if (old == after.effective()) {
      return;
    }
    Relead relead = new Relead(after.effective());
    new Claims(relead, seen).of(source, keyring);
    keyring.replace(source, relead.leads());
    List<Superseded> superseded = relead.superseded();
    evidence.add(source, superseded.stream().map(each -> decided(each, after)).toList());
    tally.rekeyed(source, old, after.effective());
    LOG.log(
        Level.WARNING,
        "Identity policy changed: source={0} from={1} to={2} superseded={3} why={4}",
        source,
        old.label(),
        after.effective().label(),
        superseded.size(),
        after.why());
  }

  /** Ids that were found bad are not trusted again unless an admin says so. */
  static InForce next(
      @Nullable InForce before, IdentityPolicy configured, Verdict verdict, Instant at) {
    if (before == null || before.configured() != configured) {
      return configured == IdentityPolicy.AUTO
          ? new InForce(configured, verdict.policy(), at, verdict.why())
          : InForce.first(configured, at);
    }
    boolean keeps =
        configured != IdentityPolicy.AUTO
            || before.isDowngraded() && verdict.policy() == IdentityPolicy.GUID
            || before.effective() == verdict.policy();
    return keeps ? before : new InForce(configured, verdict.policy(), at, verdict.why());
  }

  private Decided decided(Superseded each, InForce after) {
    String reason =
        "The source's articles are told apart by %s now, and \"%s\" leads to article %s, which is newer. This one stays as it is and takes no more items."
            .formatted(after.effective().label(), each.key(), each.by());
    return new Decided(
        each.article(),
        null,
        0,
        "rekeyed",
        0,
        null,
        clock.instant(),
        new Ground(
            reason,
            null,
            null,
            after.effective(),
            each.key(),
            List.of(each.key()),
            null,
            null,
            null,
            null,
            List.of()));
  }

  /** Which article bears which keys: by its versions, and by all items that came for it. */
  private record Claims(Relead relead, List<Reread.Seen> seen) {

    void of(String source, Keyring keyring) {
      Set<@Nullable UUID> wanted = new HashSet<>();
      seen.forEach(each -> wanted.add(each.article()));
      Map<UUID, Keyring.Borne> newest = new HashMap<>();
      AtomicReference<Keyring.@Nullable Borne> last = new AtomicReference<>();
      keyring.versions(
          source,
          borne -> {
            if (borne.current()) {
              last.set(borne);
              if (wanted.contains(borne.id())) {
                newest.put(borne.id(), borne);
              }
            }
            Keyring.Borne current = last.get();
            if (current != null && current.id().equals(borne.id())) {
              claim(borne.article(), current, borne.current());
            }
          });
      for (Reread.Seen each : seen) {
        UUID article = each.article();
        Keyring.Borne current = article == null ? null : newest.get(article);
        if (current != null) {
          claim(each.sighting().article(), current, false);
        }
      }
    }

    /** What was merged into the article and has nothing to do with it gets no key to it. */
    private void claim(Article item, Keyring.Borne article, boolean current) {
      if (current || !Alike.isAnother(item, article.article())) {
        relead.claim(
            Keys.of(item),
            new Relead.Claim(
                article.id(),
                current,
                article.dated() == null ? article.captured() : article.dated(),
                article.captured()));
      }
    }
  }
}
