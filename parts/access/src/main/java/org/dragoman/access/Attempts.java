package org.dragoman.access;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How fast passwords can be guessed: for an account from one network a few tries are free, and each
 * further one waits twice as long; so do all tries of one network, after some more. Who has come in
 * from a network before does not wait for what others do there: a newsroom behind one address is
 * not locked out by one of its machines.
 *
 * <p>A try counts before it is known to fail, so that many at once get no more than many in a row.
 * Kept in memory, by each replica for itself, and bounded: what was not used for longest is
 * forgotten.
 */
public final class Attempts {
  private static final int MOST = 10_000;
  private static final Pace ACCOUNT = new Pace(5, Duration.ofMinutes(15));
  private static final Pace NETWORK = new Pace(30, Duration.ofMinutes(5));

  /** After as long without a try nothing is held against anybody. */
  private static final Duration FORGOTTEN = Duration.ofHours(1);

  private final Map<Pair, Tries> accounts = bounded();
  private final Map<String, Tries> networks = bounded();
  private final Map<Pair, Instant> known = bounded();

  /** Whether a password may be looked at. */
  public sealed interface Verdict {
    record Go() implements Verdict {}

    /**
     * @param time until another try is looked at, more than nothing
     */
    record Wait(Duration time) implements Verdict {}
  }

  private record Pair(String account, String network) {}

  /**
   * @param until before then nobody tries again
   */
  private record Tries(int count, Instant last, Instant until) {
    static final Tries NONE = new Tries(0, Instant.EPOCH, Instant.EPOCH);

    Tries oneMore(Pace pace, Instant now) {
      int next = last.plus(FORGOTTEN).isBefore(now) ? 1 : count + 1;
      return new Tries(next, now, now.plus(pace.after(next)));
    }
  }

  /**
   * @param free tries without a wait
   */
  private record Pace(int free, Duration longest) {
    Duration after(int tries) {
      if (tries < free) {
        return Duration.ZERO;
      }
      Duration doubled = Duration.ofSeconds(1L << Math.min(tries - free, 30));
      return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
  }

  /**
   * A try; it counts as failed until it succeeds.
   *
   * @param network whence, as {@link Network} names it
   */
  public synchronized Verdict begin(String account, String network, Instant now) {
    Pair pair = pair(account, network);
    Tries ofPair = accounts.getOrDefault(pair, Tries.NONE);
    Tries ofNetwork = networks.getOrDefault(network, Tries.NONE);
    boolean stranger = !known.containsKey(pair);
    Instant until =
        stranger && ofNetwork.until().isAfter(ofPair.until()) ? ofNetwork.until() : ofPair.until();
    if (until.isAfter(now)) {
      return new Verdict.Wait(Duration.between(now, until));
    }
    accounts.put(pair, ofPair.oneMore(ACCOUNT, now));
    if (stranger) {
      networks.put(network, ofNetwork.oneMore(NETWORK, now));
    }
    return new Verdict.Go();
  }

  public synchronized void succeeded(String account, String network, Instant now) {
    Pair pair = pair(account, network);
    accounts.remove(pair);
    if (known.put(pair, now) == null) {
      networks.computeIfPresent(
          network,
          (_, tries) -> new Tries(Math.max(0, tries.count() - 1), tries.last(), Instant.EPOCH));
    }
  }

  /** What can be no account's name is one account, or made-up names would push out true ones. */
  private static Pair pair(String account, String network) {
    return new Pair(Caller.isName(account) ? account : "", network);
  }

  private static <K, V> Map<K, V> bounded() {
    return new LinkedHashMap<>(16, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > MOST;
      }
    };
  }
}
