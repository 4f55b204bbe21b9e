package org.dragoman.publish.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the site's front: what editors set on top, and the newest of the rest.
 *
 * @param language BCP 47, whose order stands on top
 * @param only whether no other language stands on it
 * @param lead null where there is none, and on further pages
 * @param pinned empty on further pages
 * @param stories the rest, newest first
 * @param order revision of the order that the first page had
 * @param older cursor of the next page; null on the last
 * @param first whether this is where the site begins
 * @param languages of all that readers can read
 */
public record FrontPage(
    Publisher publisher,
    String language,
    boolean only,
    @Nullable StoryPage lead,
    List<StoryPage> pinned,
    List<StoryPage> stories,
    int order,
    @Nullable String older,
    boolean first,
    List<String> languages) {

  public FrontPage {
    pinned = List.copyOf(pinned);
    stories = List.copyOf(stories);
    languages = List.copyOf(languages);
  }

  /** Whether anything stands on top of the rest. */
  public boolean topped() {
    return lead != null || !pinned.isEmpty();
  }

  public boolean isEmpty() {
    return !topped() && stories.isEmpty();
  }

  public String home() {
    return only ? "/?language=" + language : "/";
  }

  /** Where the next page is, which leaves out what stood on top of this one's first. */
  public @Nullable String next() {
    return older == null
        ? null
        : "/?from=" + older + "&order=" + order + (only ? "&language=" + language : "");
  }

  /** Empty where there is nothing to choose. */
  public List<Tongue> tongues() {
    return languages.size() < 2
        ? List.of()
        : languages.stream()
            .map(tag -> Tongue.of(tag, "/?language=" + tag, only && tag.equals(language)))
            .toList();
  }

  public String direction() {
    return Direction.of(language);
  }

  public Labels labels() {
    return Labels.in(language);
  }
}
