package org.dragoman.publish.delivery.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.dragoman.outbox.Transactions;
import org.dragoman.pages.Notice;
import org.dragoman.pages.web.Guarded;
import org.dragoman.pages.web.Pages;
import org.dragoman.pages.web.Visitors;
import org.dragoman.publish.delivery.DeliveryLog;
import org.dragoman.publish.delivery.DeliveryLog.Asked;
import org.dragoman.publish.delivery.DeliveryLog.Entry;
import org.dragoman.publish.delivery.DeliveryLog.Standing;
import org.dragoman.publish.delivery.Enrolment;
import org.dragoman.publish.delivery.Enrolment.Enrolled;
import org.dragoman.publish.delivery.Enrolment.Enrolled.Settled;
import org.dragoman.publish.delivery.Retrying;
import org.dragoman.publish.delivery.Retrying.Retried;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where stories are brought to, and what has not arrived there. */
@Path("/desk/deliveries")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("editor")
@Guarded
@RunOnVirtualThread
public class DeliveriesPage {
  private static final String PATH = "/desk/deliveries";
  private static final int SHOWN = 100;

  private final DeliveryLog log;
  private final Retrying retrying;
  private final Enrolment enrolment;
  private final Transactions transactions;
  private final Clock clock;
  private final SecurityIdentity caller;
  private final Visitors visitors;
  private final RoutingContext request;

  DeliveriesPage(
      DeliveryLog log,
      Retrying retrying,
      Enrolment enrolment,
      Transactions transactions,
      Clock clock,
      SecurityIdentity caller,
      Visitors visitors,
      RoutingContext request) {
    this.log = log;
    this.retrying = retrying;
    this.enrolment = enrolment;
    this.transactions = transactions;
    this.clock = clock;
    this.caller = caller;
    this.visitors = visitors;
    this.request = request;
  }

  @GET
  @Operation(hidden = true)
  public Response show(
      @QueryParam("destination") @DefaultValue("") String destination,
      @QueryParam("done") @DefaultValue("") String done) {
    Instant now = clock.instant();
    DeliveriesSheet sheet =
        transactions.call(() -> {
          List<Standing> standings = log.standings();
          // A name from a URL is asked for only where it is one.
          String only =
              standings.stream().anyMatch(one -> one.destination().equals(destination))
                  ? destination
                  : "";
          return sheet(standings, only, now);
        });
    return Pages.answer(200, DeliveryTemplates.deliveries(visitors.of(request), sheet, told(done)));
  }

  private DeliveriesSheet sheet(List<Standing> standings, String only, Instant now) {
    List<Entry> open =
        log.find(new Asked(null, only.isEmpty() ? null : only, null, true, null), SHOWN + 1);
    return new DeliveriesSheet(
        standings.stream().map(one -> DeliveriesSheet.Stop.of(one, now)).toList(),
        open.stream().limit(SHOWN).map(one -> DeliveriesSheet.Open.of(one, now)).toList(),
        caller.hasRole("chief"),
        only,
        open.size() > SHOWN);
  }

  private static Notice told(String done) {
    return switch (done) {
      case "retry" -> Notice.good("It is being tried again.");
      case "rests" ->
          Notice.good(
              "Its destination asked to be left alone; it is tried again as soon as that is over. To"
                  + " end that now, choose Try all again.");
      case "settled" -> Notice.good("There was nothing left to try: it is settled, or being sent.");
      case "pause" -> Notice.good("Paused. What comes out is kept until you resume.");
      case "resume" -> Notice.good("Resumed.");
      case "gone" -> Notice.bad("That destination or delivery is not there any more.");
      default -> Notice.NONE;
    };
  }

  @POST
  @Path("/{id: \\d{1,18}}/retry")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed("chief")
  @Operation(hidden = true)
  public Response retry(@PathParam("id") long id) {
    return back(
        switch (retrying.retry(id)) {
          case Retried.Done(Entry entry) -> rests(entry) ? "rests" : "retry";
          case Retried.NotWaiting _ -> "settled";
          case Retried.Unknown _, Retried.Closed _ -> "gone";
        });
  }

  private boolean rests(Entry entry) {
    Instant rests = entry.rests();
    return rests != null && rests.isAfter(clock.instant());
  }

  @POST
  @Path("/to/{destination}/{what: retry|pause|resume}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed("chief")
  @Operation(hidden = true)
  public Response all(
      @PathParam("destination") String destination, @PathParam("what") String what) {
    if (!what.equals("retry")) {
      return back(paused(enrolment.pause(destination, what.equals("pause"), null), what));
    }
    boolean there = enrolment.find(destination).filter(place -> !place.closed()).isPresent();
    if (there) {
      retrying.retryAll(destination);
    }
    return back(there ? what : "gone");
  }

  private static String paused(Settled settled, String what) {
    return switch (settled) {
      case Enrolled.Done _ -> what;
      case Enrolled.Unknown _, Enrolled.Changed _ -> "gone";
    };
  }

  /** Who had to sign in again comes back here by GET, where a button had sent them. */
  @GET
  @Path("/{rest: .+}")
  @Operation(hidden = true)
  public Response again() {
    return back("");
  }

  private static Response back(String done) {
    UriBuilder uri = UriBuilder.fromPath(PATH);
    return Response.seeOther((done.isEmpty() ? uri : uri.queryParam("done", done)).build()).build();
  }
}
