package org.dragoman.ingest.fetch.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.dragoman.ingest.fetch.Subscriptions;
import org.dragoman.outbox.Transactions;
import org.dragoman.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the polling of a source stands. */
@Path("/api/sources/{source}/polling")
@Tag(name = "sources")
public class PollingResource {
  private static final int MOST = 500;

  private final Subscriptions subscriptions;
  private final Transactions transactions;

  PollingResource(Subscriptions subscriptions, Transactions transactions) {
    this.subscriptions = subscriptions;
    this.transactions = transactions;
  }

  @GET
  @RolesAllowed("feed")
  @Operation(summary = "How the polling of a source stands, with its last polls")
  public PollingView get(
      @PathParam("source") String source, @QueryParam("log") @DefaultValue("50") int log) {
    int most = Math.clamp(log, 1, MOST);
    return transactions
        .call(() ->
            subscriptions
                .find(source)
                .map(polling -> PollingView.of(polling, subscriptions.log(source, most))))
        .orElseThrow(() -> notPolled(source));
  }

  static Problem notPolled(String source) {
    return new Problem(
        404, "Not polled", "There is no source \"%s\" with a feed to poll.".formatted(source));
  }
}
