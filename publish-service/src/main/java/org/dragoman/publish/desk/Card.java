package org.dragoman.publish.desk;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dragoman.publish.credit.CreditField;
import org.dragoman.publish.site.Direction;
import org.dragoman.publish.site.Publisher;
import org.dragoman.publish.story.Obligation;
import org.dragoman.publish.story.Story;
import org.dragoman.publish.story.Summary;
import org.jspecify.annotations.Nullable;

/**
 * A story as an entry of the queue, and at the head of its own page.
 *
 * @param stale sentences that somebody has yet to answer for
 * @param missing what the credit lacks, as its panel calls it
 */
public record Card(
    String id,
    String path,
    String state,
    int version,
    int revision,
    String title,
    String language,
    String direction,
    String outlet,
    String from,
    Shares shares,
    int stale,
    List<String> obligations,
    List<String> missing,
    String updated,
    @Nullable String page,
    @Nullable String assignee,
    @Nullable String desk) {

  public static Card of(Story story) {
    return of(Summary.of(story));
  }

  static Card of(Summary entry) {
    return new Card(
        entry.id(),
        "/desk/stories/" + entry.id(),
        entry.state(),
        entry.version(),
        entry.revision(),
        entry.title().isBlank() ? "(no headline)" : entry.title(),
        entry.language(),
        Direction.of(entry.language()),
        entry.outlet(),
        Locale.forLanguageTag(entry.sourceLanguage()).getDisplayLanguage(Locale.ENGLISH),
        Shares.of(entry.origins()),
        entry.stale(),
        owed(entry),
        entry.missing().stream().map(CreditField::labelOf).toList(),
        entry.updatedAt().toString(),
        entry.version() > 0 ? Publisher.path(entry.slug()) : null,
        entry.assignment().assignee(),
        entry.assignment().desk());
  }

  /** Whether readers have it. */
  public boolean read() {
    return state.equals("published") || (state.equals("held") && version > 0);
  }

  public String stateWords() {
    return state.replace('-', ' ');
  }

  /** When it last changed, short enough for a list. */
  public String when() {
    return updated.substring(0, 16).replace('T', ' ') + " UTC";
  }

  /** What was held with nobody there is owed a look as well. */
  private static List<String> owed(Summary entry) {
    Stream<String> held = Stream.ofNullable(entry.held()).map(why -> "Held: " + why);
    return Stream.concat(held, entry.obligations().stream().map(Card::told)).toList();
  }

  private static String told(Obligation obligation) {
    return switch (obligation.kind()) {
      case SOURCE_CORRECTED ->
          "The outlet changed its article; sentences touched: " + obligation.segments().size();
      case SOURCE_WITHDRAWN -> "The outlet took its article back";
    };
  }
}
