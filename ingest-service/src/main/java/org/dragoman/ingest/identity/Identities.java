package org.dragoman.ingest.identity;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** By what each source's articles are told apart now. All happens in the caller's transaction. */
public interface Identities {

  /** What holds, which nobody changes until the transaction ends. */
  Optional<InForce> hold(String source);

  /** The same, once everybody who holds it is done; they wait for this transaction's end. */
  Optional<InForce> holdAlone(String source);

  Optional<InForce> find(String source);

  /** Of every source that has any, by source. */
  Map<String, InForce> all();

  void save(String source, InForce inForce);

  /**
   * @param configured as an admin set it
   * @param effective never {@link IdentityPolicy#AUTO}
   * @param why one sentence for people
   */
  record InForce(IdentityPolicy configured, IdentityPolicy effective, Instant since, String why) {

    public InForce {
      if (effective == IdentityPolicy.AUTO) {
        throw new IllegalArgumentException("effective: AUTO is decided, not in force");
      }
    }

    /** Whether the service has chosen something weaker than the ids by itself. */
    public boolean isDowngraded() {
      return configured == IdentityPolicy.AUTO && effective != IdentityPolicy.GUID;
    }

    /** By which items are matched: downgraded, the rules for trusted ids hold no more. */
    public IdentityPolicy applied() {
      return configured == IdentityPolicy.AUTO && effective == IdentityPolicy.GUID
          ? IdentityPolicy.AUTO
          : effective;
    }

    /** What holds for a source of which nothing was captured yet. */
    public static InForce first(IdentityPolicy configured, Instant at) {
      return configured == IdentityPolicy.AUTO
          ? new InForce(
              configured,
              IdentityPolicy.GUID,
              at,
              "The source's ids have given no cause for doubt.")
          : new InForce(configured, configured, at, "An admin has set it.");
    }
  }
}
