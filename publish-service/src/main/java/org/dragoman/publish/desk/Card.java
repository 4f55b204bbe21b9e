package org.dragoman.publish.desk;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dragoman.contracts.credit.Credit;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.publish.credit.RequiredFields;
import org.dragoman.publish.site.Direction;
import org.dragoman.publish.site.Publisher;
import org.dragoman.publish.story.Dossier;
import org.dragoman.publish.story.Hold;
import org.dragoman.publish.story.Obligation;
import org.dragoman.publish.story.Story;
import org.jspecify.annotations.Nullable;

/**
 * A story as an entry of the queue, and at the head of its own page.
 *
 * @param stale sentences that somebody has yet to answer for
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
    @Nullable String page) {

  public static Card of(Story story) {
    Dossier dossier = story.dossier();
    Credit.Outlet outlet = dossier.credit().outlet();
    String title = dossier.article().title();
    return new Card(
        dossier.id(),
        "/desk/stories/" + dossier.id(),
        story.state(),
        story.version(),
        dossier.revision(),
        title.isBlank() ? "(no headline)" : title,
        dossier.language(),
        Direction.of(dossier.language()),
        outlet == null || outlet.name() == null ? dossier.source().name() : outlet.name(),
        Locale.forLanguageTag(dossier.sourceLanguage()).getDisplayLanguage(Locale.ENGLISH),
        Shares.of(dossier.copy().segments()),
        (int) dossier.copy().segments().stream().filter(Segment::stale).count(),
        owed(story),
        RequiredFields.missing(dossier.credit()),
        dossier.updatedAt().toString(),
        story.version() > 0 ? Publisher.path(dossier.slug()) : null);
  }

  /** When it last changed, short enough for a list. */
  public String when() {
    return updated.substring(0, 16).replace('T', ' ') + " UTC";
  }

  /** What was held with nobody there is owed a look as well. */
  private static List<String> owed(Story story) {
    Stream<String> held =
        story instanceof Story.Held(var _, Hold hold) && hold.by() == null && hold.reason() != null
            ? Stream.of("Held: " + hold.reason())
            : Stream.empty();
    return Stream.concat(held, story.dossier().obligations().stream().map(Card::told)).toList();
  }

  private static String told(Obligation obligation) {
    return switch (obligation.kind()) {
      case SOURCE_CORRECTED ->
          "The outlet changed its article; sentences touched: " + obligation.segments().size();
      case SOURCE_WITHDRAWN -> "The outlet took its article back";
    };
  }
}
