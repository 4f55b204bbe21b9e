package org.dragoman.publish.desk;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.dragoman.pages.When;
import org.dragoman.publish.site.Direction;
import org.dragoman.publish.story.Listing.Hit;
import org.dragoman.publish.story.Listing.Twin;
import org.dragoman.publish.story.Summary;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the queue.
 *
 * @param target where it was found in the story's own language
 * @param source where it was found in the original
 * @param scheduled when it goes out
 * @param present who looks at it
 */
public record Item(
    Card card,
    Marked headline,
    @Nullable Marked target,
    @Nullable Marked source,
    String sourceLanguage,
    String sourceDirection,
    List<Twin> copies,
    @Nullable When embargo,
    @Nullable When scheduled,
    When changed,
    List<String> present) {

  public Item {
    copies = List.copyOf(copies);
    present = List.copyOf(present);
  }

  public static Item of(Hit hit, List<String> present, Instant now) {
    Summary entry = hit.entry();
    Card card = Card.of(entry);
    Marked headline = Marked.ofText(hit.title());
    Instant embargo = entry.embargoUntil();
    return new Item(
        card,
        headline == null ? Marked.plain(card.title()) : headline,
        Marked.ofHtml(hit.target()),
        Marked.ofHtml(hit.source()),
        entry.sourceLanguage(),
        Direction.of(entry.sourceLanguage()),
        hit.copies(),
        embargo == null || !embargo.isAfter(now) ? null : When.at(embargo, now),
        When.of(entry.scheduledFor(), now),
        When.at(entry.updatedAt(), now),
        present);
  }

  /** Ids of the stories folded into this entry, for the page's script. */
  public String folded() {
    return copies.stream().map(Twin::id).collect(Collectors.joining(" "));
  }
}
