package org.dragoman.ingest.desk;

import java.util.Locale;
import org.dragoman.contracts.article.Source;
import org.dragoman.pages.When;
import org.jspecify.annotations.Nullable;

/**
 * A source in the list.
 *
 * @param last when it was last fetched, or something last came from it
 * @param next when it is fetched next
 * @param doubt why another identity policy is in force than the one chosen
 */
public record SourceLine(
    Source source,
    Standing standing,
    @Nullable When last,
    @Nullable When next,
    Spark spark,
    @Nullable String doubt) {

  public String path() {
    return "/sources/" + source.id();
  }

  public String language() {
    return source.language() == null
        ? ""
        : Locale.forLanguageTag(source.language()).getDisplayLanguage(Locale.ENGLISH);
  }

  /** Whether its name, id or addresses hold these words. */
  boolean holds(String words) {
    String all =
        String.join("\n", source.id(), source.name(), text(source.feed()), text(source.homepage()));
    return all.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
