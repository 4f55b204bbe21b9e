package org.dragoman.translate.glossary.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.dragoman.problem.Problem;
import org.dragoman.translate.glossary.ArticleCursor;
import org.dragoman.translate.glossary.Saved;
import org.dragoman.translate.glossary.TermUses;
import org.dragoman.translate.glossary.TouchedArticle;
import org.dragoman.translate.glossary.TouchedArticles;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Which articles a term touches. */
@Path("/api/glossary")
@RolesAllowed("translator")
@Produces(MediaType.APPLICATION_JSON)
public class TouchedResource {

  private final TermUses uses;

  public TouchedResource(TermUses uses) {
    this.uses = uses;
  }

  /**
   * A page of articles. It may hold fewer than asked for: words were there, the term was not.
   *
   * @param next the cursor of the next page; left out on the last
   */
  public record Touched(List<TouchedArticle> articles, @Nullable String next) {}

  @GET
  @Path("/entries/{id}/articles")
  public Touched articles(
      @PathParam("id") UUID id,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    TouchedArticles page =
        uses.touched(id, after(cursor), limit).orElseThrow(() -> Refusals.of(new Saved.Unknown()));
    ArticleCursor next = page.next();
    return new Touched(page.articles(), next == null ? null : next.encode());
  }

  private static ArticleCursor after(@Nullable String cursor) {
    return cursor == null
        ? ArticleCursor.START
        : ArticleCursor.decode(cursor)
            .orElseThrow(
                () -> new Problem(400, "Bad cursor", "Send the cursor as the last page gave it."));
  }

  /**
   * Has the outdated among them translated again, each as a new revision: sentences whose terms did
   * not change stay as they are, and so does what people wrote.
   */
  @POST
  @Path("/entries/{id}/retranslate")
  @ResponseStatus(202)
  public TermUses.Again retranslate(@PathParam("id") UUID id) {
    return uses.retranslate(id).orElseThrow(() -> Refusals.of(new Saved.Unknown()));
  }
}
