package org.dragoman.ingest.websub;

/** Asks a hub (section 5.1). */
public interface Hub {

  /** What a hub can be asked for. */
  enum Mode {
    SUBSCRIBE,
    UNSUBSCRIBE
  }

  /** What it says. */
  sealed interface Reply {

    /** 202: it will verify. */
    record Accepted() implements Reply {}

    /**
     * @param reason one sentence for a person
     */
    record Refused(String reason) implements Reply {}
  }

  /**
   * Never throws for what a hub does.
   *
   * @param privateNetwork whether the hub may be on a private address
   */
  Reply ask(Mode mode, Subscription subscription, boolean privateNetwork);
}
