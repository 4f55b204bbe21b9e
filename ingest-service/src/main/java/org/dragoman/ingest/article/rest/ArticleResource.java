package org.dragoman.ingest.article.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.dragoman.contracts.article.Article;
import org.dragoman.ingest.article.Articles;
import org.dragoman.ingest.nearduplicate.Copies;
import org.dragoman.outbox.Transactions;
import org.dragoman.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Articles as they were captured. */
@Path("/api/articles")
@Tag(name = "articles")
public class ArticleResource {
  private final Articles articles;
  private final Copies copies;
  private final Transactions transactions;

  ArticleResource(Articles articles, Copies copies, Transactions transactions) {
    this.articles = articles;
    this.copies = copies;
    this.transactions = transactions;
  }

  @GET
  @Path("{id}")
  @RolesAllowed("feed")
  @Operation(
      summary = "The current version of an article, its history, newest first, and its copies")
  public ArticleView get(@PathParam("id") String id) {
    return transactions
        .call(() -> articles.find(parse(id)).map(this::view))
        .orElseThrow(() -> unknown(id));
  }

  private ArticleView view(Articles.Kept kept) {
    return new ArticleView(
        kept.id(),
        kept.source(),
        kept.versions().getFirst().version(),
        kept.current(),
        kept.versions(),
        copies.of(kept.id()).stream().map(LinkView::of).toList());
  }

  static UUID parse(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException notAnId) {
      throw unknown(id);
    }
  }

  static Problem unknown(String id) {
    return new Problem(404, "Not Found", "There is no article with the id \"" + id + "\".");
  }

  /**
   * An article with its versions.
   *
   * @param links other articles that have its text, the likest first
   */
  public record ArticleView(
      UUID id,
      String source,
      int version,
      Article article,
      List<Articles.Version> versions,
      List<LinkView> links) {}

  /**
   * @param similarity 0 to 1, of both texts
   * @param overlap 0 to 1, how much of the shorter stands in the longer
   */
  public record LinkView(
      UUID articleId, String source, String title, double similarity, double overlap) {
    static LinkView of(Copies.Copy copy) {
      return new LinkView(
          copy.id(),
          copy.source(),
          copy.title(),
          copy.likeness().similarity(),
          copy.likeness().overlap());
    }
  }
}
