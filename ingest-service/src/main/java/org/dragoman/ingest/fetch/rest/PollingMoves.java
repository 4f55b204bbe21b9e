package org.dragoman.ingest.fetch.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.dragoman.ingest.fetch.PollState;
import org.dragoman.ingest.fetch.Pollers;
import org.dragoman.ingest.fetch.Subscriptions;
import org.dragoman.outbox.Transactions;
import org.dragoman.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Polling a source now, pausing and resuming it. */
@Path("/api/sources/{source}/{move: poll|pause|resume}")
@Tag(name = "sources")
public class PollingMoves {
  private final Subscriptions subscriptions;
  private final Pollers pollers;
  private final Transactions transactions;
  private final Clock clock;

  PollingMoves(
      Subscriptions subscriptions, Pollers pollers, Transactions transactions, Clock clock) {
    this.subscriptions = subscriptions;
    this.pollers = pollers;
    this.transactions = transactions;
    this.clock = clock;
  }

  @POST
  @RolesAllowed("admin")
  @Operation(summary = "Poll a source as soon as may be, pause its polling, or resume it")
  public Response move(@PathParam("source") String source, @PathParam("move") String move) {
    return switch (move) {
      case "poll" -> poll(source);
      case "pause" ->
          done(
              source,
              transactions.call(() -> subscriptions.pause(source, "Paused by an administrator.")));
      default ->
          done(source, transactions.call(() -> subscriptions.resume(source, clock.instant())));
    };
  }

  private Response poll(String source) {
    return switch (transactions.call(() -> subscriptions.pollNow(source, clock.instant()))) {
      case QUEUED -> done(source, true);
      case NOT_ACTIVE ->
          throw new Problem(
                  409,
                  "Not active",
                  "The source \"%s\" is not polled now: resume it first.".formatted(source))
              .with("state", state(source));
      case NOT_POLLED -> throw PollingResource.notPolled(source);
    };
  }

  private String state(String source) {
    return transactions
        .call(() -> subscriptions.find(source))
        .map(polling -> polling.state() == PollState.GONE ? "gone" : "paused")
        .orElse("unknown");
  }

  private Response done(String source, boolean known) {
    if (!known) {
      throw PollingResource.notPolled(source);
    }
    pollers.wake();
    return Response.accepted().build();
  }
}
