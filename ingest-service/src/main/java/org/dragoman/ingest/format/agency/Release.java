package org.dragoman.ingest.format.agency;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.contracts.article.ArticleStatus;
import org.jspecify.annotations.Nullable;

/**
 * Whether an item may be used, and from when.
 *
 * @param notes what of its statement was odd
 */
public record Release(ArticleStatus status, @Nullable Instant embargoUntil, List<String> notes) {

  /** It may be used at once. */
  public static final Release USABLE = new Release(ArticleStatus.USABLE, null, List.of());

  public Release {
    notes = List.copyOf(notes);
  }

  /**
   * @param status in any of its forms: {@code Usable}, {@code stat:usable}, {@code
   *     http://cv.iptc.org/newscodes/pubstatusg2/usable}; null is usable
   */
  public static Release of(@Nullable String status) {
    return switch (word(status)) {
      case "", "usable" -> USABLE;
      case "withheld", "hold", "held" -> withheld(List.of());
      case "embargoed" -> USABLE.embargoed(null, Optional.empty());
      case "canceled", "cancelled", "cancel", "killed", "kill", "deleted", "delete" -> canceled();
      case "withdrawn", "withdraw", "retracted", "retract" -> canceled();
      case "superseded" ->
          withheld(List.of("The agency says that a later version has taken its place."));
      default ->
          new Release(
              ArticleStatus.USABLE,
              null,
              List.of("Its status \"%s\" is not known; it is taken as usable.".formatted(status)));
    };
  }

  /** The same under an embargo that ends then; one without an end withholds it. */
  public Release embargoed(@Nullable String until, Optional<ZoneOffset> agency) {
    if (status == ArticleStatus.CANCELED) {
      return this;
    }
    Instant end = Moments.parse(until, agency.orElse(ZoneOffset.UTC));
    if (end == null) {
      return withheld(
          List.of(
              until == null || until.isBlank()
                  ? "Its embargo has no end: it is withheld until the agency releases it."
                  : "Its embargo ends at no date that can be read (\"%s\"): it is withheld."
                      .formatted(until)));
    }
    // Released too early is the one mistake that cannot be taken back: say which zone was taken.
    List<String> doubt =
        Moments.zone(until).isPresent()
            ? List.of()
            : List.of(
                "Its embargo names no time zone; it is read in %s."
                    .formatted(
                        agency
                            .filter(zone -> zone.getTotalSeconds() != 0)
                            .map(zone -> "the agency's own, " + zone.getId())
                            .orElse("UTC")));
    return new Release(status, end, doubt);
  }

  /** The code at the end of a QCode or URI, as a word. */
  public static String word(@Nullable String code) {
    String text = code == null ? "" : code.strip().toLowerCase(Locale.ROOT);
    return text.replaceFirst("^.*[:/#]", "").replaceAll("[^a-z]", "");
  }

  private static Release canceled() {
    return new Release(ArticleStatus.CANCELED, null, List.of());
  }

  private static Release withheld(List<String> notes) {
    return new Release(ArticleStatus.WITHHELD, null, notes);
  }
}
