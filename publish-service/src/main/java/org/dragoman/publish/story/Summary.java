package org.dragoman.publish.story;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.credit.Credit;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.publish.credit.Provenance;
import org.dragoman.publish.credit.RequiredFields;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of a story. It is stored with it, so that a list of fifty does not read fifty
 * texts.
 *
 * @param origins how many sentences come from where, by the word of the origin; none are left out
 * @param stale sentences that somebody has yet to answer for
 * @param held why it was held with nobody there
 * @param missing the credit's required fields that are absent
 */
public record Summary(
    String id,
    String articleId,
    String state,
    int version,
    int revision,
    String slug,
    String title,
    String language,
    String sourceLanguage,
    String outlet,
    Map<String, Integer> origins,
    int stale,
    List<Obligation> obligations,
    @Nullable String held,
    List<String> missing,
    Assignment assignment,
    @Nullable Instant embargoUntil,
    @Nullable Instant scheduledFor,
    Instant createdAt,
    Instant updatedAt) {

  public Summary {
    origins = Map.copyOf(origins);
    obligations = List.copyOf(obligations);
    missing = List.copyOf(missing);
  }

  public static Summary of(Story story) {
    Dossier dossier = story.dossier();
    Article article = dossier.article();
    List<Segment> segments = dossier.copy().segments();
    return new Summary(
        dossier.id(),
        dossier.articleId(),
        story.state(),
        story.version(),
        dossier.revision(),
        dossier.slug(),
        article.title(),
        dossier.language(),
        dossier.sourceLanguage(),
        outlet(dossier),
        origins(Provenance.of(segments)),
        (int) segments.stream().filter(Segment::stale).count(),
        dossier.obligations(),
        held(story),
        RequiredFields.missing(dossier.credit()),
        dossier.assignment(),
        article.embargoUntil(),
        story instanceof Unpublished.Scheduled scheduled ? scheduled.schedule().at() : null,
        dossier.createdAt(),
        dossier.updatedAt());
  }

  private static @Nullable String held(Story story) {
    return story instanceof Story.Held(var _, Hold hold) && hold.by() == null
        ? hold.reason()
        : null;
  }

  /** Where it comes from, by name. */
  private static String outlet(Dossier dossier) {
    Credit.Outlet outlet = dossier.credit().outlet();
    return outlet == null || outlet.name() == null ? dossier.source().name() : outlet.name();
  }

  private static Map<String, Integer> origins(Provenance provenance) {
    Map<String, Integer> origins = new TreeMap<>();
    origins.put("human", provenance.human());
    origins.put("memory", provenance.memory());
    origins.put("machine", provenance.machine());
    origins.put("untranslated", provenance.untranslated());
    origins.values().removeIf(count -> count == 0);
    return origins;
  }
}
