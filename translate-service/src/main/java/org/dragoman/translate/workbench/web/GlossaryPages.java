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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.dragoman.pages.Visitor;
import org.dragoman.pages.web.Guarded;
import org.dragoman.pages.web.Pages;
import org.dragoman.pages.web.Visitors;
import org.dragoman.translate.glossary.Glossary;
import org.dragoman.translate.glossary.Saved;
import org.dragoman.translate.workbench.EntryForm;
import org.dragoman.translate.workbench.GlossaryDesk;
import org.dragoman.translate.workbench.GlossaryList.Asked;
import org.dragoman.translate.workbench.LanguageChoices;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The list of terms, and a new one. */
@Path("/glossary")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("translator")
@Guarded
@RunOnVirtualThread
public class GlossaryPages {

  private final GlossaryDesk desk;
  private final Glossary glossary;
  private final LanguageChoices languages;
  private final Visitors visitors;
  private final RoutingContext request;

  GlossaryPages(
      GlossaryDesk desk,
      Glossary glossary,
      LanguageChoices languages,
      Visitors visitors,
      RoutingContext request) {
    this.desk = desk;
    this.glossary = glossary;
    this.languages = languages;
    this.visitors = visitors;
    this.request = request;
  }

  @GET
  @Operation(hidden = true)
  public Response list(
      @QueryParam("source") @DefaultValue("") String source,
      @QueryParam("target") @DefaultValue("") String target,
      @QueryParam("outlet") @DefaultValue("") String outlet,
      @QueryParam("q") @DefaultValue("") String text,
      @QueryParam("cursor") @DefaultValue("") String cursor,
      @QueryParam("done") @DefaultValue("") String done) {
    return Pages.answer(
        200,
        WorkbenchTemplates.glossary(
            who(),
            desk.list(new Asked(source, target, outlet, text, cursor)),
            languages,
            Done.of(done)));
  }

  @GET
  @Path("new")
  @Operation(hidden = true)
  public Response empty(
      @QueryParam("source") @DefaultValue("") String source,
      @QueryParam("target") @DefaultValue("") String target,
      @QueryParam("outlet") @DefaultValue("") String outlet) {
    return form(
        200,
        EntryForm.typed(
            Map.of(
                "from",
                source,
                "into",
                target.isEmpty() ? languages.target() : target,
                "outlet",
                outlet)));
  }

  @POST
  @Path("new")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response add(@BeanParam EntryFields fields) {
    EntryForm form = fields.typed().checked();
    if (form.right().isEmpty()) {
      return form(422, form);
    }
    return switch (glossary.create(form.right().get(), who().name())) {
      case Saved.Done(var made) ->
          Response.seeOther(URI.create("/glossary/entries/" + made.id() + "?done=added")).build();
      case Saved.Taken(var other) ->
          Pages.answer(
              409,
              WorkbenchTemplates.term(
                  who(), form, languages, EntryResource.taken(), other.id().toString()));
      case Saved.Stale _, Saved.Deleted _, Saved.OtherLanguages _, Saved.Unknown _ ->
          throw new IllegalStateException("a new entry was nowhere before");
    };
  }

  private Response form(int status, EntryForm form) {
    return Pages.answer(
        status, WorkbenchTemplates.term(who(), form, languages, EntryResource.wrong(form), ""));
  }

  private Visitor who() {
    return visitors.of(request);
  }
}
