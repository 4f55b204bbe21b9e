package org.dragoman.ingest.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dragoman.ingest.identity.Leads.Lead;

/**
 * Where the keys of a source lead once other keys count. Of several articles that claim a key, the
 * one whose newest version bears it has it before one that bore it once, then the one dated later,
 * then the one captured later: what a feed still carries is unchanged thereby. Articles are neither
 * merged nor parted by this; only the keys of what comes from now on are.
 */
public final class Relead {
  private final IdentityPolicy policy;
  private final Map<Key, Claim> primary = new HashMap<>();
  private final Map<String, Lead> secondary = new HashMap<>();
  private final Map<Key, Set<UUID>> contested = new HashMap<>();

  /**
   * @param current whether the article's newest version bears the keys
   * @param dated what that version is dated by, else when it was captured
   */
  public record Claim(UUID article, boolean current, Instant dated, Instant captured) {
    private static final Comparator<Claim> STRENGTH =
        Comparator.comparing(Claim::current)
            .thenComparing(Claim::dated)
            .thenComparing(Claim::captured)
            .thenComparing(Claim::article);
  }

  public Relead(IdentityPolicy policy) {
    this.policy = policy;
  }

  public void claim(Keys keys, Claim claim) {
    keys.leading(policy)
        .ifPresent(key -> {
          primary.merge(key, claim, (a, b) -> Claim.STRENGTH.compare(a, b) >= 0 ? a : b);
          contested.computeIfAbsent(key, k -> new HashSet<>()).add(claim.article());
        });
    Leads.also(secondary, keys.secondary(policy), claim.article());
  }

  /** All keys, primary and secondary. */
  public Map<String, Lead> leads() {
    Map<String, Lead> leads = new HashMap<>(secondary);
    primary.forEach((key, claim) -> leads.put(key.text(), new Lead(claim.article(), false)));
    return leads;
  }

  /** Articles no key leads to any more, each with the key it lost and who has that now. */
  public List<Superseded> superseded() {
    Set<UUID> led = new HashSet<>();
    primary.values().forEach(claim -> led.add(claim.article()));
    List<Superseded> superseded = new ArrayList<>();
    primary.forEach((key, holder) -> {
      for (UUID article : contested.getOrDefault(key, Set.of())) {
        if (led.add(article)) {
          superseded.add(new Superseded(article, key.text(), holder.article()));
        }
      }
    });
    return superseded;
  }

  /** An article that another one stands in for, for what comes from now on. */
  public record Superseded(UUID article, String key, UUID by) {}
}
