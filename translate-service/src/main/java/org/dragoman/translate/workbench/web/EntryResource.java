package org.dragoman.translate.workbench.web;

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
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.pages.Notice;
import org.dragoman.pages.Visitor;
import org.dragoman.pages.web.Guarded;
import org.dragoman.pages.web.Pages;
import org.dragoman.pages.web.Visitors;
import org.dragoman.translate.glossary.Glossary;
import org.dragoman.translate.glossary.Saved;
import org.dragoman.translate.workbench.EntryForm;
import org.dragoman.translate.workbench.EntrySheet;
import org.dragoman.translate.workbench.GlossaryDesk;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One term: what is known of it, and the forms that change it. */
@Path("/glossary/entries/{id}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("translator")
@Guarded
@RunOnVirtualThread
public class EntryResource {

  private final GlossaryDesk desk;
  private final Glossary glossary;
  private final Visitors visitors;
  private final RoutingContext request;

  EntryResource(GlossaryDesk desk, Glossary glossary, Visitors visitors, RoutingContext request) {
    this.desk = desk;
    this.glossary = glossary;
    this.visitors = visitors;
    this.request = request;
  }

  @GET
  @Operation(hidden = true)
  public Response entry(
      @PathParam("id") String id, @QueryParam("done") @DefaultValue("") String done) {
    return sheet(id)
        .map(sheet -> page(200, sheet, EntryForm.of(sheet.line().entry()), Done.of(done)))
        .orElseGet(this::unknown);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response change(@PathParam("id") String id, @BeanParam EntryFields fields) {
    Optional<EntrySheet> sheet = sheet(id);
    if (sheet.isEmpty()) {
      return unknown();
    }
    EntryForm form = fields.typed().checked();
    if (form.right().isEmpty()) {
      return page(422, sheet.get(), form, wrong(form));
    }
    return switch (glossary.replace(
        sheet.get().line().id(), fields.expected(), form.right().get(), who().name())) {
      case Saved.Done _ -> back(id, "changed");
      case Saved.Stale _ -> page(409, sheet(id).orElseThrow(), form, Done.of("meanwhile"));
      case Saved.Taken _ -> page(409, sheet.get(), form, taken());
      case Saved.OtherLanguages _ ->
          page(422, sheet.get(), form, Notice.bad("An entry keeps its languages."));
      case Saved.Unknown _, Saved.Deleted _ -> unknown();
    };
  }

  @POST
  @Path("delete")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response delete(@PathParam("id") String id, @BeanParam EntryFields fields) {
    Optional<EntrySheet> sheet = sheet(id);
    if (sheet.isEmpty()) {
      return unknown();
    }
    return switch (glossary.delete(sheet.get().line().id(), fields.expected(), who().name())) {
      case Saved.Deleted _ -> Response.seeOther(URI.create("/glossary?done=deleted")).build();
      case Saved.Unknown _ -> Response.seeOther(URI.create("/glossary?done=gone")).build();
      case Saved.Stale _ -> back(id, "meanwhile");
      case Saved.Done _, Saved.Taken _, Saved.OtherLanguages _ ->
          throw new IllegalStateException("a deletion takes nothing's place");
    };
  }

  /** Who had to sign in again comes back here by GET, where a button had sent them. */
  @GET
  @Path("{button:delete}")
  @Operation(hidden = true)
  public Response backAgain(@PathParam("id") String id) {
    return sheet(id).map(sheet -> back(id, "")).orElseGet(this::unknown);
  }

  static Notice wrong(EntryForm form) {
    return form.errors().isEmpty()
        ? Notice.NONE
        : Notice.bad(
            form.errors().size() == 1
                ? "Not saved: one field needs another look."
                : "Not saved: %d fields need another look.".formatted(form.errors().size()));
  }

  static Notice taken() {
    return Notice.bad(
        "Not saved: there is an entry for this term in these languages already. Change that one.");
  }

  private Optional<EntrySheet> sheet(String id) {
    try {
      return desk.sheet(UUID.fromString(id));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  private Response page(int status, EntrySheet sheet, EntryForm form, Notice notice) {
    return Pages.answer(status, WorkbenchTemplates.entry(who(), sheet, form, notice));
  }

  private static Response back(String id, String done) {
    return Response.seeOther(URI.create("/glossary/entries/" + id + "?done=" + done)).build();
  }

  private Response unknown() {
    return Pages.answer(404, WorkbenchTemplates.missing(who(), "term", "/glossary"));
  }

  private Visitor who() {
    return visitors.of(request);
  }
}
