package org.dragoman.publish.syndication.rest;

import jakarta.ws.rs.QueryParam;
import org.dragoman.problem.Problem;
import org.dragoman.publish.story.Catalogue.Wanted;
import org.dragoman.publish.story.Slugs;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which stories are asked for. */
public class Filter {
  @Parameter(description = "BCP 47, of the story", example = "en")
  @QueryParam("language")
  @Nullable String language;

  @Parameter(description = "name of an outlet, or its slug", example = "delta-courier")
  @QueryParam("outlet")
  @Nullable String outlet;

  @Parameter(description = "a keyword, or its slug", example = "harbour")
  @QueryParam("keyword")
  @Nullable String keyword;

  Wanted wanted() {
    if (language != null && !language.matches("[A-Za-z0-9-]{1,35}")) {
      throw new Problem(400, "Bad language", "Send a language tag, such as en or pt-BR.");
    }
    return new Wanted(language, slug("outlet", outlet), slug("keyword", keyword));
  }

  private static @Nullable String slug(String name, @Nullable String sent) {
    if (sent == null) {
      return null;
    }
    String slug = Slugs.of(sent, "");
    if (slug.isEmpty()) {
      throw new Problem(400, "Bad " + name, "Send its name, with a letter or digit in it.");
    }
    return slug;
  }
}
