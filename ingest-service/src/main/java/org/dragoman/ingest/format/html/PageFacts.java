package org.dragoman.ingest.format.html;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a page states of its article. All text as the page has it, dates unparsed.
 *
 * @param site name of the site or publisher
 * @param text the article's text, where the page states it apart (JSON-LD {@code articleBody})
 */
public record PageFacts(
    @Nullable String url,
    @Nullable String title,
    @Nullable String description,
    @Nullable String site,
    List<String> authors,
    @Nullable String published,
    @Nullable String modified,
    @Nullable String language,
    List<String> keywords,
    List<String> images,
    @Nullable String rights,
    @Nullable String text) {

  /** A page that says nothing. */
  public static final PageFacts NONE =
      new PageFacts(
          null, null, null, null, List.of(), null, null, null, List.of(), List.of(), null, null);

  /** These facts, and where they say nothing, the other's. */
  public PageFacts or(PageFacts other) {
    return new PageFacts(
        first(other, PageFacts::url),
        first(other, PageFacts::title),
        first(other, PageFacts::description),
        first(other, PageFacts::site),
        authors.isEmpty() ? other.authors : authors,
        first(other, PageFacts::published),
        first(other, PageFacts::modified),
        first(other, PageFacts::language),
        keywords.isEmpty() ? other.keywords : keywords,
        images.isEmpty() ? other.images : images,
        first(other, PageFacts::rights),
        first(other, PageFacts::text));
  }

  private @Nullable String first(PageFacts other, Function<PageFacts, @Nullable String> fact) {
    return Stream.of(this, other)
        .map(fact)
        .filter(Objects::nonNull)
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse(null);
  }
}
