package org.dragoman.ingest.article.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.dragoman.contracts.article.Article;
import org.dragoman.ingest.article.Articles;
import org.dragoman.ingest.article.AtAddress;
import org.dragoman.ingest.nearduplicate.Copies;
import org.dragoman.outbox.Transactions;
import org.dragoman.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Articles as they were captured. */
@Path("/api/articles")
@Tag(name = "articles")
public class ArticleResource {
  private final Articles articles;
  private final Copies copies;
  private final AtAddress addresses;
  private final Transactions transactions;

  ArticleResource(
      Articles articles, Copies copies, AtAddress addresses, Transactions transactions) {
    this.articles = articles;
    this.copies = copies;
    this.addresses = addresses;
    this.transactions = transactions;
  }

  @GET
  @RolesAllowed("feed")
  @Operation(summary = "The articles of all sources that are known by an address, newest first")
  public FoundView at(@QueryParam("url") @Nullable String url) {
    if (url == null || url.isBlank()) {
      throw new Problem(400, "Bad Request", "Say which address: /api/articles?url=https://…");
    }
    return new FoundView(transactions.call(() -> addresses.of(url)));
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

  /** Articles found by an address. */
  public record FoundView(List<AtAddress.Found> articles) {}

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
