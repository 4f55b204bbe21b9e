package org.dragoman.translate.workbench.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.dragoman.pages.web.Guarded;
import org.dragoman.pages.web.Pages;
import org.dragoman.pages.web.Visitors;
import org.dragoman.translate.workbench.LanguageChoices;
import org.dragoman.translate.workbench.Trial;
import org.dragoman.translate.workbench.TrialForm;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** A text translated while somebody waits. */
@Path("/try")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("translator")
@Guarded
@RunOnVirtualThread
public class TryResource {

  private final Trial trial;
  private final LanguageChoices languages;
  private final Visitors visitors;
  private final RoutingContext request;

  TryResource(Trial trial, LanguageChoices languages, Visitors visitors, RoutingContext request) {
    this.trial = trial;
    this.languages = languages;
    this.visitors = visitors;
    this.request = request;
  }

  @GET
  @Operation(hidden = true)
  public Response empty(
      @QueryParam("source") @DefaultValue("") String source,
      @QueryParam("target") @DefaultValue("") String target) {
    return page(
        200,
        TrialForm.typed("", source, target.isBlank() ? languages.target() : target, "", false),
        null);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response translate(
      @FormParam("text") @DefaultValue("") String text,
      @FormParam("source") @DefaultValue("") String source,
      @FormParam("target") @DefaultValue("") String target,
      @FormParam("outlet") @DefaultValue("") String outlet,
      @FormParam("compare") @DefaultValue("false") boolean compare) {
    TrialForm form = TrialForm.typed(text, source, target, outlet, compare).checked();
    if (!form.wrong().isEmpty()) {
      return page(422, form, null);
    }
    return page(
        200,
        form,
        trial.of(
            form.text(),
            form.pair().orElseThrow(),
            form.outlet().isEmpty() ? null : form.outlet(),
            form.compare()));
  }

  private Response page(int status, TrialForm form, Trial.@Nullable Outcome outcome) {
    return Pages.answer(
        status, WorkbenchTemplates.trial(visitors.of(request), languages, form, outcome));
  }
}
