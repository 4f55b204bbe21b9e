package org.dragoman.ingest.desk.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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
import java.net.URI;
import java.time.Clock;
import org.dragoman.ingest.desk.Registration;
import org.dragoman.ingest.desk.SourceForm;
import org.dragoman.ingest.desk.SourcesDesk;
import org.dragoman.ingest.fetch.Subscriptions;
import org.dragoman.outbox.Transactions;
import org.dragoman.pages.Notice;
import org.dragoman.pages.Visitor;
import org.dragoman.pages.web.Guarded;
import org.dragoman.pages.web.Pages;
import org.dragoman.pages.web.Visitors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The list of sources, and one source with the buttons that move it. */
@Path("/sources")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("translator")
@Guarded
@RunOnVirtualThread
public class SourcesResource {
  private final SourcesDesk desk;
  private final Registration registration;
  private final Subscriptions subscriptions;
  private final Transactions transactions;
  private final Clock clock;
  private final Visitors visitors;
  private final RoutingContext request;

  SourcesResource(
      SourcesDesk desk,
      Registration registration,
      Subscriptions subscriptions,
      Transactions transactions,
      Clock clock,
      Visitors visitors,
      RoutingContext request) {
    this.desk = desk;
    this.registration = registration;
    this.subscriptions = subscriptions;
    this.transactions = transactions;
    this.clock = clock;
    this.visitors = visitors;
    this.request = request;
  }

  @GET
  @Operation(hidden = true)
  public Response list(
      @QueryParam("q") @DefaultValue("") String text,
      @QueryParam("state") @DefaultValue("") String state,
      @QueryParam("page") @DefaultValue("0") int page,
      @QueryParam("done") @DefaultValue("") String done) {
    return Pages.answer(
        200, SourcesTemplates.list(who(), desk.list(text.strip(), state, page), Done.of(done)));
  }

  @GET
  @Path("{id}")
  @Operation(hidden = true)
  public Response source(
      @PathParam("id") String id, @QueryParam("done") @DefaultValue("") String done) {
    return desk.source(id)
        .map(page -> Pages.answer(200, SourcesTemplates.source(who(), page, Done.of(done))))
        .orElseGet(this::unknown);
  }

  @GET
  @Path("{id}/edit")
  @RolesAllowed("admin")
  @Operation(hidden = true)
  public Response edit(@PathParam("id") String id) {
    return desk.source(id)
        .map(page -> Pages.answer(200, SourcesTemplates.edit(who(), page.form(), Notice.NONE)))
        .orElseGet(this::unknown);
  }

  @POST
  @Path("{id}/edit")
  @RolesAllowed("admin")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response change(@PathParam("id") String id, @BeanParam SourceFields fields) {
    return switch (registration.change(id, fields.typedFor(id))) {
      case Registration.Result.Saved saved -> to(id, "changed");
      case Registration.Result.Wrong(SourceForm form) ->
          Pages.answer(422, SourcesTemplates.edit(who(), form, wrong(form)));
      case Registration.Result.Unknown unknown -> unknown();
    };
  }

  @POST
  @Path("{id}/remove")
  @RolesAllowed("admin")
  @Operation(hidden = true)
  public Response remove(@PathParam("id") String id) {
    return registration.remove(id)
        ? Response.seeOther(URI.create("/sources?done=removed")).build()
        : unknown();
  }

  @POST
  @Path("{id}/pause")
  @RolesAllowed("admin")
  @Operation(hidden = true)
  public Response pause(@PathParam("id") String id) {
    String reason = "Paused by " + who().name() + ".";
    return transactions.call(() -> subscriptions.pause(id, reason))
        ? to(id, "paused")
        : to(id, "nofeed");
  }

  @POST
  @Path("{id}/resume")
  @RolesAllowed("admin")
  @Operation(hidden = true)
  public Response resume(@PathParam("id") String id) {
    return transactions.call(() -> subscriptions.resume(id, clock.instant()))
        ? to(id, "resumed")
        : to(id, "nofeed");
  }

  @POST
  @Path("{id}/poll")
  @RolesAllowed("admin")
  @Operation(hidden = true)
  public Response poll(@PathParam("id") String id) {
    return switch (transactions.call(() -> subscriptions.pollNow(id, clock.instant()))) {
      case QUEUED -> to(id, "poll");
      case NOT_ACTIVE -> to(id, "inactive");
      case NOT_POLLED -> to(id, "nofeed");
    };
  }

  /** Who had to sign in again comes back here by GET, where a button had sent them. */
  @GET
  @Path("{id}/{move:pause|resume|poll|remove}")
  @Operation(hidden = true)
  public Response back(@PathParam("id") String id) {
    return Response.seeOther(UriBuilder.fromPath("/sources/{id}").build(id)).build();
  }

  static Notice wrong(SourceForm form) {
    return Notice.bad(
        form.errors().size() == 1
            ? "Not saved: one field needs another look."
            : "Not saved: %d fields need another look.".formatted(form.errors().size()));
  }

  static Response to(String id, String done) {
    return Response.seeOther(
            UriBuilder.fromPath("/sources/{id}").queryParam("done", done).build(id))
        .build();
  }

  private Response unknown() {
    return Pages.answer(404, SourcesTemplates.missing(who(), "source"));
  }

  private Visitor who() {
    return visitors.of(request);
  }
}
