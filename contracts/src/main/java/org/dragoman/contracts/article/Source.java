package org.dragoman.contracts.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An outlet as the newsroom has configured it.
 *
 * @param id short name in URLs and events: lower-case letters, digits, {@code .}, {@code _}, {@code
 *     -}, at most 64 characters
 * @param name how the outlet is credited
 * @param language BCP 47, the prior for language detection
 * @param homepage absolute URL of the outlet
 * @param feed absolute URL to poll, if it is polled
 * @param relation what a story made of its articles is, unless the languages match
 * @param rights the basis on which its articles may be used
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Source(
    String id,
    String name,
    @Nullable String language,
    @Nullable String homepage,
    @Nullable String feed,
    @Nullable Relation relation,
    @Nullable String rights) {

  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

  public Source {
    if (id == null || !isId(id)) {
      throw new IllegalArgumentException(
          "id: 1 to 64 lower-case letters, digits, '.', '_' or '-', not \"" + id + '"');
    }
    if (name == null || name.isBlank()) {
      throw new IllegalArgumentException("name: how the outlet is credited; it cannot be blank");
    }
  }

  /** Whether a source may have this id; no other was ever configured. */
  public static boolean isId(String id) {
    return ID.matcher(id).matches();
  }
}
