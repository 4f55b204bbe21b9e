package org.dragoman.publish.front;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dragoman.contracts.credit.Credit;
import org.dragoman.publish.Samples;
import org.dragoman.publish.credit.CreditEdits;
import org.dragoman.publish.credit.Crediting;
import org.dragoman.publish.story.Cursor;
import org.dragoman.publish.story.Edition;
import org.dragoman.publish.story.Editions;

/** What readers can read, without a database. */
public final class Newsstand implements Editions {
  private static final Credit CREDIT =
      new Crediting(Samples.STYLES)
          .credit(Samples.COURIER, Samples.ferry(), "en", List.of(), List.of(), CreditEdits.NONE);

  private final Map<String, Edition> stories = new HashMap<>();

  /** Publishes a story that many minutes after the first. */
  public Newsstand publish(String id, String language, int minutes) {
    Instant at = Samples.THEN.plusSeconds(60L * minutes);
    stories.put(
        id,
        new Edition(
            id,
            id,
            language,
            "es",
            1,
            1,
            1,
            id,
            Samples.ferry(),
            List.of(),
            CREDIT,
            at,
            null,
            null,
            "Nadia Sørby"));
    return this;
  }

  public void retract(String id) {
    stories.remove(id);
  }

  @Override
  public Page newest(Stretch stretch) {
    Cursor after = stretch.after();
    List<Edition> left =
        stories.values().stream()
            .filter(one -> stretch.language() == null || stretch.language().equals(one.language()))
            .filter(one -> !stretch.without().contains(one.storyId()))
            .filter(one -> after == null || one.publishedAt().isBefore(after.at()))
            .sorted(Comparator.comparing(Edition::publishedAt).reversed())
            .toList();
    List<Edition> page = new ArrayList<>(left.subList(0, Math.min(stretch.limit(), left.size())));
    return new Page(
        page,
        left.size() > page.size()
            ? new Cursor(0, page.getLast().publishedAt(), page.getLast().storyId())
            : null);
  }

  @Override
  public List<Edition> of(List<String> storyIds) {
    return storyIds.stream().flatMap(id -> Stream.ofNullable(stories.get(id))).toList();
  }

  @Override
  public List<String> languages() {
    return stories.values().stream().map(Edition::language).distinct().sorted().toList();
  }

  @Override
  public Shelf at(String slug) {
    throw new AssertionError("nobody asks for a page");
  }
}
