package org.dragoman.publish.syndication;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.publish.site.Publisher;
import org.dragoman.publish.story.Catalogue;
import org.dragoman.publish.story.Catalogue.Change;
import org.dragoman.publish.story.Catalogue.Wanted;
import org.dragoman.publish.story.Cursor;
import org.dragoman.publish.story.Editions;
import org.dragoman.publish.syndication.ninjs.NinjsItem;
import org.jspecify.annotations.Nullable;

/** Published stories for programs that read them page by page, and come back. */
public final class Published {
  private final Catalogue catalogue;
  private final Feeds feeds;
  private final NinjsItem ninjs;

  public Published(Catalogue catalogue, Feeds feeds, Publisher publisher) {
    this.catalogue = catalogue;
    this.feeds = feeds;
    this.ninjs = new NinjsItem(publisher);
  }

  /**
   * @param items ninjs
   */
  public record Page(List<Map<String, Object>> items, @Nullable Cursor next) {}

  /** As long as it stays, so do the pages of the newest. */
  public long revision(Wanted wanted) {
    return catalogue.revision(wanted);
  }

  /** What readers can read, by first publication, newest first. */
  public Page newest(Wanted wanted, @Nullable Cursor after, int limit) {
    Editions.Page page = catalogue.newest(wanted, after, limit);
    return new Page(feeds.items(page.editions()).stream().map(ninjs::write).toList(), page.next());
  }

  /**
   * Every story as it stands, by its last change; the cursor goes on from the end. What is not
   * settled waits: who read on at once could be past a change when it shows.
   */
  public Page changed(Wanted wanted, @Nullable Cursor after, int limit) {
    List<Change> changes = catalogue.changes(wanted, after, catalogue.settled(), limit);
    Cursor next =
        changes.isEmpty()
            ? after
            : new Cursor(0, changes.getLast().at(), changes.getLast().edition().storyId());
    return new Page(changes.stream().map(this::ninjs).toList(), next);
  }

  public Optional<Change> story(String id) {
    // Ids are made of letters, digits and what joins them; nothing else was ever one.
    return id.matches("[\\p{L}\\p{N}._:~-]{1,300}") ? catalogue.story(id) : Optional.empty();
  }

  public Map<String, Object> ninjs(Change change) {
    return switch (change) {
      case Change.Standing(var edition) -> ninjs.write(feeds.item(edition));
      case Change.Retracted retracted -> ninjs.write(retracted);
    };
  }
}
