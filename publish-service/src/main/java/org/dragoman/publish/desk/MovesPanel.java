package org.dragoman.publish.desk;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.publish.story.Hold;
import org.dragoman.publish.story.Illustration;
import org.dragoman.publish.story.Move;
import org.dragoman.publish.story.Reviewing;
import org.dragoman.publish.story.Story;
import org.dragoman.publish.story.Unpublished;

/**
 * What a visitor can do with a story, as forms.
 *
 * @param facts how it came to stand where it stands, in sentences
 * @param untranslated sentences that would stand on the page in the source language
 * @param unreviewed sentences that nobody answers for yet
 * @param zone in which times are typed and shown, e.g. {@code Europe/Lisbon}
 * @param embargo the newsroom's own, as a field takes it; empty if there is none
 * @param sets whether the visitor may set one
 */
public record MovesPanel(
    List<MoveForm> forms,
    List<String> facts,
    int untranslated,
    int unreviewed,
    String zone,
    String embargo,
    boolean sets) {
  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

  /**
   * @param moves what the visitor may do
   * @param kept from approving by having changed the text last
   * @param sets whether the visitor is an editor
   */
  public static MovesPanel of(
      Story story, Set<Move> moves, boolean kept, boolean sets, ZoneId zone) {
    List<String> facts = facts(story, zone);
    if (kept && story instanceof Unpublished.InReview) {
      facts.add("You changed the text last: somebody else approves it.");
    }
    int leftOut =
        (int) story.dossier().illustrations().stream().filter(Illustration::leftOut).count();
    if (story.open() && leftOut > 0) {
      facts.add(PicturesPanel.leftOutWords(leftOut));
    }
    Instant embargo = story.dossier().copy().furniture().embargoUntil();
    return new MovesPanel(
        moves.stream()
            .map(move -> MoveForm.of(move, story))
            .sorted(Comparator.comparing(MoveForm::rank))
            .toList(),
        facts,
        story.dossier().untranslated().size(),
        story.open() ? Reviewing.open(story) : 0,
        zone.getId(),
        embargo == null ? "" : field(embargo, zone),
        sets && story.open());
  }

  private static List<String> facts(Story story, ZoneId zone) {
    List<String> facts = new ArrayList<>();
    switch (story) {
      case Unpublished.Draft _, Unpublished.InReview _, Story.Published _ -> {}
      case Unpublished.Approved approved ->
          facts.add("Approved by " + approved.approval().by() + ".");
      case Unpublished.Scheduled scheduled ->
          facts.add(
              "Goes out on %s, on the order of %s."
                  .formatted(
                      shown(scheduled.schedule().at(), zone), scheduled.schedule().signature()));
      case Story.Held(Story.Active from, Hold hold) -> {
        facts.add(told(hold));
        facts.add("Released, it is " + from.state() + " again.");
      }
      case Story.Spiked spiked -> {
        if (spiked.reason() != null) {
          facts.add("Spiked: " + spiked.reason());
        }
      }
      case Story.Retracted retracted -> facts.add("Retracted: " + retracted.reason());
    }
    return facts;
  }

  private static String told(Hold hold) {
    String by = hold.by();
    String reason = hold.reason();
    return (by == null ? "Held" : "Held by " + by)
        + (reason == null || reason.isBlank() ? "." : ": " + reason);
  }

  private static String shown(Instant instant, ZoneId zone) {
    return SHOWN.format(instant.atZone(zone)) + " (" + zone.getId() + ")";
  }

  private static String field(Instant instant, ZoneId zone) {
    return instant.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).toString();
  }
}
