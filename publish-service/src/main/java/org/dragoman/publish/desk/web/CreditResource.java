package org.dragoman.publish.desk.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import org.dragoman.pages.Notice;
import org.dragoman.pages.web.Guarded;
import org.dragoman.pages.web.Pages;
import org.dragoman.pages.web.Visitors;
import org.dragoman.publish.credit.CreditField;
import org.dragoman.publish.credit.Crediting;
import org.dragoman.publish.desk.CreditInput.Refused;
import org.dragoman.publish.desk.CreditPanel;
import org.dragoman.publish.desk.CreditSaving;
import org.dragoman.publish.desk.Saved;
import org.dragoman.publish.desk.Sheet;
import org.dragoman.publish.desk.Typed;
import org.dragoman.publish.story.Story;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** A story's credit, saved part by part. */
@Path("/desk/stories/{id}/credit")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("editor")
@Guarded
@RunOnVirtualThread
public class CreditResource {
  private final Sheets sheets;
  private final CreditSaving saving;
  private final Crediting crediting;
  private final SecurityIdentity caller;
  private final Visitors visitors;
  private final RoutingContext request;

  CreditResource(
      Sheets sheets,
      CreditSaving saving,
      Crediting crediting,
      SecurityIdentity caller,
      Visitors visitors,
      RoutingContext request) {
    this.sheets = sheets;
    this.saving = saving;
    this.crediting = crediting;
    this.caller = caller;
    this.visitors = visitors;
    this.request = request;
  }

  /** Who had to sign in again comes back here by GET, where a button had sent them. */
  @GET
  @Operation(hidden = true)
  public Response back(@PathParam("id") String id) {
    return Response.seeOther(UriBuilder.fromPath("/desk/stories/{id}").fragment("credit").build(id))
        .build();
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response save(
      @PathParam("id") String id,
      @FormParam("field") @DefaultValue("") String word,
      @FormParam("value") @DefaultValue("") String value,
      @FormParam("was") @DefaultValue("") String was,
      @FormParam("back") @DefaultValue("false") boolean back,
      @HeaderParam("HX-Request") @Nullable String htmx) {
    CreditField field = CreditField.of(word).orElse(null);
    if (field == null) {
      return unknown();
    }
    return switch (saving.save(id, name(), field, was, back ? "" : value)) {
      case Saved.Done(Story story) ->
          htmx == null ? back(id) : part(200, field, CreditPanel.of(story, crediting));
      case Saved.NotTaken(int status, Story story, Refused what) ->
          refused(status, story, field, what, htmx != null);
      case Saved.Overtaken(Story story, Refused what) ->
          refused(409, story, field, what, htmx != null);
      case Saved.Nowhere _ -> unknown();
    };
  }

  private Response refused(
      int status, Story story, CreditField field, Refused what, boolean piece) {
    return piece
        ? part(status, field, CreditPanel.of(story, crediting).refusing(field, what))
        : page(status, story, field, what);
  }

  private Response part(int status, CreditField field, CreditPanel panel) {
    return Pages.answer(
        status, DeskTemplates.creditsaved(visitors.of(request), panel, panel.input(field)));
  }

  private Response page(int status, Story story, CreditField field, Refused what) {
    Sheet sheet = sheets.of(story).refusing(field, what);
    return Pages.answer(
        status,
        DeskTemplates.story(visitors.of(request), sheet, Notice.bad(what.why()), Typed.NOTHING));
  }

  private Response unknown() {
    return Pages.answer(404, DeskTemplates.missing(visitors.of(request)));
  }

  private String name() {
    return caller.getPrincipal().getName();
  }
}
