package org.dragoman.ingest.desk;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.ingest.fetch.Polling;
import org.dragoman.ingest.quiet.Health;
import org.dragoman.pages.When;
import org.jspecify.annotations.Nullable;

/**
 * How a source is doing, in one word and, where something is wrong, in sentences.
 *
 * @param trouble what is wrong
 * @param advice what a person can do about it
 */
public record Standing(Word word, @Nullable String trouble, @Nullable String advice) {

  /** From what needs somebody most to what needs nobody. */
  public enum Word {
    GONE("gone"),
    FAILING("failing"),
    PAUSED("paused"),
    QUIET("quiet"),
    NEW("not polled yet"),
    ACTIVE("active"),
    POSTED("sent to us");

    private final String label;

    Word(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }

    /** As it stands in addresses and style sheets. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Standing of(Word word) {
    return new Standing(word, null, null);
  }

  /**
   * @param polling none for a source without a feed
   * @param health none while the source has no habit yet
   */
  static Standing of(Optional<Polling> polling, Optional<Health> health, Instant now) {
    Standing reached = polling.map(each -> polled(each, now)).orElseGet(() -> of(Word.POSTED));
    boolean well = reached.word() == Word.ACTIVE || reached.word() == Word.POSTED;
    return health
        .filter(each -> well && each.state() == Health.State.QUIET)
        .map(each -> quiet(each, now))
        .orElse(reached);
  }

  private static Standing quiet(Health health, Instant now) {
    return new Standing(
        Word.QUIET,
        "Its last article came %s; by its habit another was due %s."
            .formatted(
                When.at(health.lastHeard(), now).words(), When.at(health.due(), now).words()),
        "See whether the outlet has moved its feed.");
  }

  private static Standing polled(Polling polling, Instant now) {
    return switch (polling.state()) {
      case GONE ->
          new Standing(
              Word.GONE,
              polling.reason() == null
                  ? "Its host says that the feed is gone for good (410)."
                  : polling.reason(),
              null);
      case PAUSED ->
          new Standing(Word.PAUSED, polling.reason(), "It is not fetched until it is resumed.");
      case ACTIVE -> {
        if (polling.failing()) {
          yield new Standing(Word.FAILING, polling.reason(), again(polling, now));
        }
        yield of(polling.lastAt() == null ? Word.NEW : Word.ACTIVE);
      }
    };
  }

  private static String again(Polling polling, Instant now) {
    if (polling.failures() == 1 || polling.failingSince() == null) {
      return "It is tried again by itself.";
    }
    return "It failed %d times in a row, first %s; it is tried again by itself."
        .formatted(polling.failures(), When.at(polling.failingSince(), now).words());
  }
}
