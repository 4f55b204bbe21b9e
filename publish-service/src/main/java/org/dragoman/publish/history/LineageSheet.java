package org.dragoman.publish.history;

import java.time.Instant;
import java.util.List;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.pages.Badge;
import org.dragoman.pages.When;
import org.dragoman.publish.site.Direction;
import org.dragoman.publish.story.Edition;
import org.jspecify.annotations.Nullable;

/**
 * Where the words of a published version come from, as a page.
 *
 * @param versions all that readers got
 */
public record LineageSheet(
    String path,
    String title,
    int version,
    List<Integer> versions,
    int sourceVersion,
    String by,
    When when,
    @Nullable String note,
    String language,
    String direction,
    String sourceLanguage,
    String sourceDirection,
    List<Lineage.Written> written,
    List<Row> rows) {

  /**
   * @param text sanitised inline HTML
   * @param source the same
   * @param facts what is known of the words beside their badge
   */
  public record Row(
      String id, String sourceId, String text, String source, Badge badge, List<String> facts) {}

  public static LineageSheet of(Lineage lineage, List<Integer> versions, Instant now) {
    Edition edition = lineage.edition();
    return new LineageSheet(
        "/desk/stories/" + edition.storyId(),
        edition.article().title(),
        edition.version(),
        versions,
        edition.sourceVersion(),
        edition.by(),
        When.at(edition.updatedAt(), now),
        edition.note(),
        edition.language(),
        Direction.of(edition.language()),
        edition.sourceLanguage(),
        Direction.of(edition.sourceLanguage()),
        lineage.written(),
        lineage.sentences().stream().map(one -> row(one, now)).toList());
  }

  private static Row row(Lineage.Sentence sentence, Instant now) {
    Segment.Review review = sentence.reviewed();
    Lineage.Answer since = sentence.since();
    String read =
        review == null ? "" : "Read and let stand by " + review.who() + exact(review.at(), now);
    String answered =
        "With readers since version %d, for which %s answered%s"
            .formatted(since.version(), since.by(), exact(since.at(), now));
    return new Row(
        sentence.id(),
        sentence.sourceId(),
        sentence.text(),
        sentence.source(),
        Badge.of(sentence.origin()),
        List.of(details(sentence.origin(), now), read, answered).stream()
            .filter(fact -> !fact.isEmpty())
            .toList());
  }

  private static String details(Origin origin, Instant now) {
    return switch (origin) {
      case Origin.Memory memory -> "Memory unit " + memory.unit() + exact(memory.at(), now);
      case Origin.Machine machine ->
          (machine.glossary() == null
                  ? "Without a glossary"
                  : "With version " + machine.glossary() + " of the glossary")
              + exact(machine.at(), now);
      case Origin.Human human ->
          (human.engine() == null
                  ? "Written without an engine"
                  : "Mended from what " + human.engine() + " made")
              + exact(human.at(), now);
      case Origin.Untranslated _ -> "";
      case Origin.Source _ -> "";
    };
  }

  private static String exact(@Nullable Instant at, Instant now) {
    return at == null ? "" : ", " + When.at(at, now).exact();
  }
}
