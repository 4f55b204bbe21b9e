package org.dragoman.publish.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.dragoman.publish.story.Cursor;
import org.dragoman.publish.story.Editions;
import org.dragoman.publish.story.Searching;
import org.jspecify.annotations.Nullable;

/** Readers' search. */
public final class Search {
  /** Characters of a question that are looked at; nobody asks longer ones. */
  static final int LONGEST = 200;

  private final Searching searching;
  private final Editions editions;
  private final Typesetter typesetter;
  private final Publisher publisher;
  private final int size;

  /**
   * @param size stories on a page
   */
  public Search(
      Searching searching,
      Editions editions,
      Typesetter typesetter,
      Publisher publisher,
      int size) {
    this.searching = searching;
    this.editions = editions;
    this.typesetter = typesetter;
    this.publisher = publisher;
    this.size = size;
  }

  /**
   * @param typed whatever was sent; null before anything was
   * @param language to search in; another than the site has counts as any
   */
  public SearchPage page(@Nullable String typed, @Nullable String language, @Nullable Cursor from) {
    String words = readable(typed);
    List<String> languages = editions.languages();
    String only = language != null && languages.contains(language) ? language : null;
    Editions.Page found =
        words.isEmpty()
            ? new Editions.Page(List.of(), null)
            : searching.found(words, only, from, size);
    Cursor next = found.next();
    return new SearchPage(
        publisher,
        only == null ? publisher.language() : only,
        only,
        words,
        languages.size() < 2 ? List.of() : tongues(words, only, languages),
        found.editions().stream().map(typesetter::set).toList(),
        path(words, only, null),
        next == null ? null : path(words, only, next),
        from == null);
  }

  /** One line of what a page can show and a database can be asked for. */
  private static String readable(@Nullable String typed) {
    String text = Printable.of(typed == null ? "" : typed).replaceAll("\\s+", " ").strip();
    int end = text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length())));
    return text.substring(0, end).strip();
  }

  private static List<Tongue> tongues(String words, @Nullable String only, List<String> languages) {
    return languages.stream()
        .map(tag -> Tongue.of(tag, path(words, tag, null), tag.equals(only)))
        .toList();
  }

  private static String path(String words, @Nullable String language, @Nullable Cursor from) {
    List<String> asked =
        Stream.of(
                words.isEmpty() ? "" : "q=" + encoded(words),
                language == null ? "" : "language=" + encoded(language),
                from == null ? "" : "from=" + from.encode())
            .filter(one -> !one.isEmpty())
            .toList();
    return asked.isEmpty() ? "/search" : "/search?" + String.join("&", asked);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
