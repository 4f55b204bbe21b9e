package org.dragoman.publish.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What readers searched for, and what was found.
 *
 * @param language BCP 47, of the site's own words on it
 * @param only the language they want stories in; null for any
 * @param words as they were typed; empty before anything was
 * @param tongues to search in; empty where there is nothing to choose
 * @param older path of the next page; null on the last
 * @param home path of the first page
 * @param first whether this is the first page
 */
public record SearchPage(
    Publisher publisher,
    String language,
    @Nullable String only,
    String words,
    List<Tongue> tongues,
    List<StoryPage> stories,
    String home,
    @Nullable String older,
    boolean first) {

  public SearchPage {
    tongues = List.copyOf(tongues);
    stories = List.copyOf(stories);
  }

  /** Where the same words are searched for in all languages. */
  public String everywhere() {
    return words.isEmpty()
        ? "/search"
        : "/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  public boolean asked() {
    return !words.isEmpty();
  }

  public Labels labels() {
    return Labels.in(language);
  }

  public String direction() {
    return Direction.of(language);
  }
}
