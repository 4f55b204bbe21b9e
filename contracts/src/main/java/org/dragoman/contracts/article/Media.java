package org.dragoman.contracts.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A picture, film or sound that belongs to an article but stands outside its body.
 *
 * @param url absolute http(s) URL
 * @param type media type (RFC 6838), if the outlet stated one
 * @param caption plain text
 * @param credit plain text: who made it, who owns it
 * @param alt plain text for those who cannot see it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Media(
    String url,
    @Nullable String type,
    @Nullable String caption,
    @Nullable String credit,
    @Nullable String alt) {

  public Media {
    Objects.requireNonNull(url, "url");
  }
}
