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
import org.dragoman.contracts.article.PlainText;
import org.dragoman.pages.Notice;
import org.dragoman.pages.Visitor;
import org.dragoman.pages.web.Guarded;
import org.dragoman.pages.web.Pages;
import org.dragoman.pages.web.Visitors;
import org.dragoman.translate.memory.Edit;
import org.dragoman.translate.memory.Edit.Edited;
import org.dragoman.translate.memory.MemoryStore.Kept;
import org.dragoman.translate.workbench.LanguageChoices;
import org.dragoman.translate.workbench.MemoryDesk;
import org.dragoman.translate.workbench.MemoryList;
import org.dragoman.translate.workbench.MemoryList.Asked;
import org.dragoman.translate.workbench.UnitForm;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The memory: searched, and its units changed in place. */
@Path("/memory")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("translator")
@Guarded
@RunOnVirtualThread
public class MemoryPages {

  private final MemoryDesk desk;
  private final Edit edit;
  private final LanguageChoices languages;
  private final Visitors visitors;
  private final RoutingContext request;

  MemoryPages(
      MemoryDesk desk,
      Edit edit,
      LanguageChoices languages,
      Visitors visitors,
      RoutingContext request) {
    this.desk = desk;
    this.edit = edit;
    this.languages = languages;
    this.visitors = visitors;
    this.request = request;
  }

  @GET
  @Operation(hidden = true)
  public Response list(
      @BeanParam MemoryQuery query,
      @QueryParam("edit") @DefaultValue("") String edit,
      @QueryParam("done") @DefaultValue("") String done) {
    Asked asked = query.asked();
    return page(
        200,
        desk.form(edit).map(form -> desk.editing(asked, form)).orElseGet(() -> desk.list(asked)),
        Done.of(done));
  }

  @POST
  @Path("units/{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response change(
      @PathParam("id") String id, @BeanParam MemoryQuery query, @BeanParam UnitFields fields) {
    Optional<UnitForm> now = desk.form(id);
    if (now.isEmpty()) {
      return back(query, "gone", "");
    }
    UnitForm form = fields.typed(now.get()).checked();
    if (!form.errors().isEmpty()) {
      return page(422, desk.editing(query.asked(), form), UnitFields.wrong(form));
    }
    return switch (edit.change(UUID.fromString(id), form.version(), form.text(), who().name())) {
      case Edited.Done(var unit) -> back(query, "changed", "#u-" + unit.id());
      case Edited.Stale(var unit) ->
          page(409, desk.editing(query.asked(), form.at(unit.version())), Done.of("meanwhile"));
      case Edited.Taken(var other) -> page(409, desk.editing(query.asked(), form), taken(other));
      case Edited.Unknown _ -> back(query, "gone", "");
    };
  }

  @POST
  @Path("units/{id}/delete")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response delete(
      @PathParam("id") String id, @BeanParam MemoryQuery query, @BeanParam UnitFields fields) {
    Optional<UnitForm> now = desk.form(id);
    if (now.isEmpty()) {
      return back(query, "gone", "");
    }
    return switch (edit.delete(UUID.fromString(id), fields.typed(now.get()).version())) {
      case Edited.Done _ -> back(query, "deleted", "");
      case Edited.Stale _, Edited.Taken _ -> back(query, "meanwhile", "");
      case Edited.Unknown _ -> back(query, "gone", "");
    };
  }

  /** Who had to sign in again comes back here by GET, where a button had sent them. */
  @GET
  @Path("units/{id}{button:(/delete)?}")
  @Operation(hidden = true)
  public Response backAgain(@PathParam("id") String id, @BeanParam MemoryQuery query) {
    return Response.seeOther(URI.create(query.asked().address("/memory", "edit", id))).build();
  }

  @GET
  @Path("new")
  @Operation(hidden = true)
  public Response empty(@BeanParam MemoryQuery query) {
    Asked asked = query.asked();
    String target = asked.target().isEmpty() ? languages.target() : asked.target();
    return fresh(200, UnitForm.fresh(asked.source(), target, asked.domain()), Notice.NONE);
  }

  @POST
  @Path("new")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response add(@BeanParam UnitFields fields) {
    UnitForm form = fields.typed(UnitForm.fresh(fields.from(), fields.into(), "")).checked();
    if (!form.errors().isEmpty()) {
      return fresh(422, form, UnitFields.wrong(form));
    }
    return switch (edit.add(form.from(), form.into(), form.text(), who().name())) {
      case Edited.Done(var unit) -> added(form, unit);
      case Edited.Taken(var other) -> fresh(409, form, taken(other));
    };
  }

  private static Response added(UnitForm form, Kept unit) {
    Asked asked = new Asked(form.from(), form.into(), "", "", "", "");
    return Response.seeOther(
            URI.create(asked.address("/memory", "done", "added") + "#u-" + unit.id()))
        .build();
  }

  /** Nobody's translation is replaced unseen. */
  private static Notice taken(Kept other) {
    return Notice.bad(
        ("Not saved: the sentence has another translation in that domain, “%s”."
                + " Change that one, or choose another domain.")
            .formatted(PlainText.fromInline(other.unit().target())));
  }

  private Response fresh(int status, UnitForm form, Notice notice) {
    return Pages.answer(status, WorkbenchTemplates.unit(who(), form, languages, notice));
  }

  private Response page(int status, MemoryList list, Notice notice) {
    return Pages.answer(status, WorkbenchTemplates.memory(who(), list, languages, notice));
  }

  private static Response back(MemoryQuery query, String done, String place) {
    Asked asked = query.asked();
    return Response.seeOther(
            URI.create(asked.address("/memory", "cursor", asked.cursor(), "done", done) + place))
        .build();
  }

  private Visitor who() {
    return visitors.of(request);
  }
}
