package org.dragoman.publish.keyword.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.dragoman.problem.Problem;
import org.dragoman.publish.keyword.Suggestions;
import org.dragoman.publish.story.Reading;
import org.dragoman.publish.story.Story;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Keywords a story might carry. */
@Path("/api/stories/{id}/keywords")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Stories")
@RunOnVirtualThread
public class KeywordsResource {
  private final Reading reading;
  private final Suggestions suggestions;

  KeywordsResource(Reading reading, Suggestions suggestions) {
    this.reading = reading;
    this.suggestions = suggestions;
  }

  /**
   * @param keywords those it carries
   * @param suggested others, the best first
   */
  public record Keywords(List<String> keywords, List<One> suggested) {}

  /**
   * @param why {@code source}, {@code known}, {@code name} or {@code text}
   */
  public record One(String keyword, String why) {}

  @GET
  @RolesAllowed("translator")
  @Operation(summary = "A story's keywords, and others suggested from its text")
  public Keywords of(@PathParam("id") String id) {
    Story story =
        reading
            .story(id)
            .orElseThrow(() -> new Problem(404, "No such story", "There is no story " + id + "."));
    return new Keywords(
        story.dossier().article().keywords(),
        suggestions.of(story).stream()
            .map(one -> new One(one.keyword(), one.why().name().toLowerCase(Locale.ROOT)))
            .toList());
  }
}
