package org.dragoman.ingest.article.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dragoman.ingest.article.Articles;
import org.dragoman.ingest.article.Evidence;
import org.dragoman.ingest.article.Evidence.Decided;
import org.dragoman.ingest.identity.Doubt;
import org.dragoman.ingest.identity.Identities;
import org.dragoman.ingest.identity.IdentityPolicy;
import org.dragoman.outbox.Transactions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Why an article is as it is. */
@Path("/api/articles/{id}/evidence")
@Tag(name = "articles")
public class EvidenceResource {
  private final Articles articles;
  private final Evidence evidence;
  private final Identities identities;
  private final Transactions transactions;

  EvidenceResource(
      Articles articles, Evidence evidence, Identities identities, Transactions transactions) {
    this.articles = articles;
    this.evidence = evidence;
    this.identities = identities;
    this.transactions = transactions;
  }

  @GET
  @RolesAllowed({"feed", "editor"})
  @Operation(
      summary =
          "Every decision about an article, oldest first: why it was new, merged, updated, older or"
              + " refused")
  public EvidenceView get(@PathParam("id") String id) {
    return transactions.call(() -> view(ArticleResource.parse(id)));
  }

  private EvidenceView view(UUID id) {
    Articles.Kept kept =
        articles.find(id).orElseThrow(() -> ArticleResource.unknown(id.toString()));
    return new EvidenceView(
        id,
        kept.source(),
        identities.find(kept.source()).map(IdentityView::of).orElse(null),
        evidence.of(id).stream().map(DecisionView::of).toList());
  }

  /**
   * @param identity by what the articles of its source are told apart now
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record EvidenceView(
      UUID id, String source, @Nullable IdentityView identity, List<DecisionView> decisions) {}

  /** {@code why} is a sentence for people. */
  public record IdentityView(String policy, boolean downgraded, Instant since, String why) {
    static IdentityView of(Identities.InForce inForce) {
      return new IdentityView(
          inForce.effective().label(), inForce.isDowngraded(), inForce.since(), inForce.why());
    }
  }

  /**
   * As in {@link Decided}, whose {@code why} stands beside it.
   *
   * @param receipt under {@code /api/receipts/}, its bytes under {@code /api/receipts/…/content}
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record DecisionView(
      Instant at,
      @Nullable Instant firstAt,
      @Nullable Integer times,
      String outcome,
      @Nullable Integer version,
      String reason,
      @Nullable UUID receipt,
      @Nullable Integer item,
      @Nullable String way,
      @Nullable String address,
      @Nullable String policy,
      @Nullable String matched,
      List<String> keys,
      @Nullable String hash,
      @Nullable Instant dated,
      Evidence.@Nullable Before before,
      @Nullable String changed,
      @Nullable String doubt,
      List<String> notes) {

    static DecisionView of(Decided each) {
      Evidence.Ground why = each.why();
      IdentityPolicy policy = why.policy();
      Doubt doubt = each.doubt();
      return new DecisionView(
          each.last(),
          each.times() == 1 ? null : each.first(),
          each.times() == 1 ? null : each.times(),
          each.outcome(),
          each.version() == 0 ? null : each.version(),
          why.reason(),
          each.receipt(),
          each.receipt() == null ? null : each.item(),
          why.way(),
          why.address(),
          policy == null ? null : policy.label(),
          why.matched(),
          why.keys(),
          why.hash(),
          why.dated(),
          why.before(),
          why.changed(),
          doubt == null ? null : doubt.name().toLowerCase(Locale.ROOT),
          why.notes());
    }
  }
}
