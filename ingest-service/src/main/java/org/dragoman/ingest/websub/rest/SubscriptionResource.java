package org.dragoman.ingest.websub.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.Locale;
import org.dragoman.ingest.websub.Subscription;
import org.dragoman.ingest.websub.SubscriptionStore;
import org.dragoman.outbox.Transactions;
import org.dragoman.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How a source's subscription to its hub stands. */
@Path("/api/sources/{source}/websub")
@RolesAllowed("feed")
@Tag(name = "sources")
public class SubscriptionResource {
  private final SubscriptionStore store;
  private final Transactions transactions;

  SubscriptionResource(SubscriptionStore store, Transactions transactions) {
    this.store = store;
    this.transactions = transactions;
  }

  @GET
  @Operation(summary = "The subscription to the feed's hub, if it names one")
  public SubscriptionView get(@PathParam("source") String source) {
    return transactions
        .call(() -> store.find(source))
        .map(SubscriptionView::of)
        .orElseThrow(() ->
            new Problem(
                404,
                "No subscription",
                "The feed of \"%s\" names no hub, or dragoman.websub.callback is not set."
                    .formatted(source)));
  }

  /**
   * A subscription as it is answered; neither its callback nor its secret is.
   *
   * @param state {@code wanted}, {@code asked}, {@code active}, {@code denied} or {@code leaving}
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record SubscriptionView(
      String state,
      String hub,
      String topic,
      boolean signed,
      Instant nextAt,
      @Nullable Instant expiresAt,
      @Nullable String reason) {

    static SubscriptionView of(Subscription subscription) {
      return new SubscriptionView(
          subscription.state().name().toLowerCase(Locale.ROOT),
          subscription.topic().hub(),
          subscription.topic().url(),
          subscription.topic().signs(),
          subscription.nextAt(),
          subscription.expiresAt(),
          subscription.reason());
    }
  }
}
