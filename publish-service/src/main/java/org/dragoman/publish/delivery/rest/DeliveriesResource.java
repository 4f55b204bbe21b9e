package org.dragoman.publish.delivery.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dragoman.outbox.Transactions;
import org.dragoman.problem.Problem;
import org.dragoman.publish.delivery.Delivery;
import org.dragoman.publish.delivery.DeliveryLog;
import org.dragoman.publish.delivery.DeliveryLog.Asked;
import org.dragoman.publish.delivery.DeliveryLog.Attempt;
import org.dragoman.publish.delivery.DeliveryLog.Entry;
import org.dragoman.publish.delivery.DeliveryLog.Spot;
import org.dragoman.publish.delivery.Retrying;
import org.dragoman.publish.delivery.Retrying.Retried;
import org.dragoman.publish.delivery.State;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who got what, when, and what they said to it. */
@Path("/api/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deliveries")
@RolesAllowed("editor")
@RunOnVirtualThread
public class DeliveriesResource {
  private static final int LARGEST_PAGE = 500;
  private final DeliveryLog log;
  private final Retrying retrying;
  private final Transactions transactions;
  private final Clock clock;

  DeliveriesResource(DeliveryLog log, Retrying retrying, Transactions transactions, Clock clock) {
    this.log = log;
    this.retrying = retrying;
    this.transactions = transactions;
    this.clock = clock;
  }

  @GET
  @Operation(
      summary = "Read the ledger",
      description =
          "Without at: every row, the last entered first; state is due, leased, acknowledged,"
              + " parked, overtaken, closed, or open for the first, second and fourth. With at (RFC"
              + " 3339): what destinations held at that instant, one row a story: the newest version"
              + " they had acknowledged, or its retraction; the last acknowledged first. Each row has"
              + " its last ten tries.")
  public DeliveriesJson list(
      @QueryParam("story") @Nullable String story,
      @QueryParam("destination") @Nullable String destination,
      @QueryParam("state") @Nullable String state,
      @QueryParam("at") @Nullable String at,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    check(limit);
    return at == null
        ? rows(asked(story, destination, state, Cursors.id(cursor)), limit)
        : held(asked(story, destination, null, null), instant(at), Cursors.spot(cursor), limit);
  }

  private static void check(int limit) {
    if (limit < 1 || limit > LARGEST_PAGE) {
      throw new Problem(400, "Bad limit", "limit is 1 to " + LARGEST_PAGE + ", not " + limit + ".");
    }
  }

  private static Asked asked(
      @Nullable String story,
      @Nullable String destination,
      @Nullable String state,
      @Nullable Long before) {
    boolean open = "open".equals(state);
    if (state != null && !open && !State.WORDS.contains(state)) {
      throw new Problem(
          400,
          "Unknown state",
          "state is due, leased, acknowledged, parked, overtaken, closed or open, not "
              + state
              + ".");
    }
    return new Asked(stored(story), stored(destination), open ? null : state, open, before);
  }

  /** PostgreSQL knows no NUL, and nothing is called by one. */
  private static @Nullable String stored(@Nullable String asked) {
    return asked == null ? null : asked.replace('\0', '\uFFFD');
  }

  private static Instant instant(String at) {
    try {
      Instant asked = OffsetDateTime.parse(at).toInstant();
      if (asked.isAfter(Instant.parse("0001-01-01T00:00:00Z"))
          && asked.isBefore(Instant.parse("9999-01-01T00:00:00Z"))) {
        return asked;
      }
    } catch (DateTimeException notAnInstant) {
      // Told below.
    }
    throw new Problem(400, "Bad instant", "at is like 2026-05-01T14:05:00Z (RFC 3339).");
  }

  private DeliveriesJson rows(Asked asked, int limit) {
    return transactions.call(() -> {
      List<Entry> found = log.find(asked, limit + 1);
      return page(found, limit, last -> Cursors.of(last.id()));
    });
  }

  private DeliveriesJson held(Asked asked, Instant at, @Nullable Spot after, int limit) {
    return transactions.call(
        () -> page(log.held(asked, at, after, limit + 1), limit, DeliveriesResource::spot));
  }

  private static String spot(Delivery held) {
    if (held.state() instanceof State.Acknowledged(Instant settled, _)) {
      return Cursors.of(new Spot(settled, held.id()));
    }
    throw new IllegalStateException("held, but " + held.state().word());
  }

  private DeliveriesJson page(List<Entry> found, int limit, Function<Delivery, String> cursor) {
    List<Entry> page = found.subList(0, Math.min(limit, found.size()));
    Map<Long, List<Attempt>> attempts =
        log.attempts(
            page.stream().map(entry -> entry.delivery().id()).toList(),
            null,
            DeliveryJson.SHOWN + 1);
    return new DeliveriesJson(
        page.stream().map(entry -> json(entry, attempts)).toList(),
        found.size() > limit ? cursor.apply(page.getLast().delivery()) : null);
  }

  private static DeliveryJson json(Entry entry, Map<Long, List<Attempt>> attempts) {
    return DeliveryJson.of(entry, attempts.getOrDefault(entry.delivery().id(), List.of()));
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Read one row of the ledger")
  @APIResponse(responseCode = "404", description = "There is none of this number")
  public DeliveryJson get(@PathParam("id") long id) {
    return transactions.call(() -> log.entry(id).map(this::json).orElseThrow(() -> unknown(id)));
  }

  @GET
  @Path("/{id}/attempts")
  @Operation(summary = "Read every try of one row", description = "The last first.")
  @APIResponse(responseCode = "404", description = "There is none of this number")
  public AttemptsJson attempts(
      @PathParam("id") long id,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    check(limit);
    Long before = Cursors.id(cursor);
    return transactions.call(() -> {
      if (log.entry(id).isEmpty()) {
        throw unknown(id);
      }
      return AttemptsJson.of(
          log.attempts(List.of(id), before, limit + 1).getOrDefault(id, List.of()), limit);
    });
  }

  @GET
  @Path("/standings")
  @Operation(
      summary = "Read how things stand at each destination",
      description =
          "Those that are not closed: what waits, what is parked, what corrections and retractions"
              + " are owed, and until when one asked to be left alone (restsUntil).")
  public Map<String, List<StandingJson>> standings() {
    Instant now = clock.instant();
    return Map.of(
        "destinations",
        transactions.call(log::standings).stream().map(one -> StandingJson.of(one, now)).toList());
  }

  @POST
  @Path("/{id}/retry")
  @RolesAllowed("chief")
  @Operation(
      summary = "Try it again now",
      description =
          "For one that is parked, or that waits for its next try. While its destination asked to"
              + " be left alone it waits for that (next).")
  @APIResponse(responseCode = "404", description = "There is none of this number")
  @APIResponse(responseCode = "409", description = "It is settled, or is being sent (state)")
  public DeliveryJson retry(@PathParam("id") long id) {
    return switch (retrying.retry(id)) {
      case Retried.Done(Entry entry) -> transactions.call(() -> json(entry));
      case Retried.Unknown _ -> throw unknown(id);
      case Retried.NotWaiting(Entry entry) ->
          throw new Problem(
                  409,
                  "Nothing to retry",
                  "The delivery is "
                      + entry.delivery().state().word()
                      + "; only one that is parked or due can be tried again.")
              .with("state", entry.delivery().state().word());
      case Retried.Closed(String destination) ->
          throw new Problem(
              409, "Destination closed", "Nothing is brought to " + destination + " any more.");
    };
  }

  private DeliveryJson json(Entry entry) {
    return json(entry, log.attempts(List.of(entry.delivery().id()), null, DeliveryJson.SHOWN + 1));
  }

  private static Problem unknown(long id) {
    return new Problem(404, "No such delivery", "The ledger has no row " + id + ".");
  }
}
