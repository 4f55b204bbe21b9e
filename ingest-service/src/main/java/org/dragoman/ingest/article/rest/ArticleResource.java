package org.dragoman.ingest.article.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.dragoman.contracts.article.Article;
import org.dragoman.ingest.article.Articles;
import org.dragoman.outbox.Transactions;
import org.dragoman.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Articles as they were captured. */
@Path("/api/articles")
@Tag(name = "articles")
public class ArticleResource {
  private final Articles articles;
  private final Transactions transactions;

  ArticleResource(Articles articles, Transactions transactions) {
    this.articles = articles;
    this.transactions = transactions;
  }

  @GET
  @Path("{id}")
  @RolesAllowed("feed")
  @Operation(summary = "The current version of an article and its history, newest first")
  public ArticleView get(@PathParam("id") String id) {
    Articles.Kept kept =
        transactions.call(() -> articles.find(parse(id))).orElseThrow(() -> unknown(id));
    return new ArticleView(
        kept.id(),
        kept.source(),
        kept.versions().getFirst().version(),
        kept.current(),
        kept.versions());
  }

  private static UUID parse(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException notAnId) {
      throw unknown(id);
    }
  }

  private static Problem unknown(String id) {
    return new Problem(404, "Not Found", "There is no article with the id \"" + id + "\".");
  }

  /** An article with its versions. */
  public record ArticleView(
      UUID id,
      String source,
      int version,
      Article article,
      java.util.List<Articles.Version> versions) {}
}
