package org.dragoman.contracts.credit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.dragoman.contracts.article.Relation;
import org.jspecify.annotations.Nullable;

/**
 * A story's credit. Fields may be absent while the story is a draft; publish-service says what is
 * missing and publishes nothing until it is complete.
 *
 * @param attribution the sentence part that ends the deck, e.g. {@code Delta Courier reports}
 * @param translators people and engines, as they are named to readers
 * @param editors people who mended or approved the text
 * @param responsibility the statement of responsibility, in the story's language
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Credit(
    @Nullable Outlet outlet,
    @Nullable Original original,
    @Nullable Relation relation,
    @Nullable String attribution,
    List<String> translators,
    List<String> editors,
    @Nullable String responsibility,
    @Nullable Rights rights) {

  public Credit {
    translators = translators == null ? List.of() : List.copyOf(translators);
    editors = editors == null ? List.of() : List.copyOf(editors);
  }

  /** The outlet that published the original. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Outlet(@Nullable String name, @Nullable String url, @Nullable String language) {}

  /** The original, as its outlet published it. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Original(
      @Nullable String title,
      @Nullable String url,
      @Nullable String externalId,
      List<String> authors,
      @Nullable Instant publishedAt) {
    public Original {
      authors = authors == null ? List.of() : List.copyOf(authors);
    }
  }

  /** On what basis the text may be used, and where that is written. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Rights(@Nullable String basis, @Nullable String url) {}
}
