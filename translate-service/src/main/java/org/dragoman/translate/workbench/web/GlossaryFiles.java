package org.dragoman.translate.workbench.web;

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
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.util.Locale;
import org.dragoman.pages.Notice;
import org.dragoman.pages.Visitor;
import org.dragoman.pages.web.Guarded;
import org.dragoman.pages.web.Pages;
import org.dragoman.pages.web.Visitors;
import org.dragoman.translate.glossary.ExportGlossary;
import org.dragoman.translate.glossary.ImportGlossary;
import org.dragoman.translate.imports.Content;
import org.dragoman.translate.imports.ImportJob;
import org.dragoman.translate.imports.ImportJob.Into;
import org.dragoman.translate.imports.ImportJobs;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.language.Languages;
import org.dragoman.translate.workbench.ImportsDesk;
import org.dragoman.translate.workbench.LanguageChoices;
import org.dragoman.translate.workbench.TermFile;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The glossary from a TBX or CSV file, and to one. */
@Path("/glossary")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("translator")
@Guarded
@RunOnVirtualThread
public class GlossaryFiles {

  private final ImportGlossary importing;
  private final ImportJobs jobs;
  private final ImportsDesk imports;
  private final ExportGlossary exporting;
  private final LanguageChoices languages;
  private final Visitors visitors;
  private final RoutingContext request;

  GlossaryFiles(
      ImportGlossary importing,
      ImportJobs jobs,
      ImportsDesk imports,
      ExportGlossary exporting,
      LanguageChoices languages,
      Visitors visitors,
      RoutingContext request) {
    this.importing = importing;
    this.jobs = jobs;
    this.imports = imports;
    this.exporting = exporting;
    this.languages = languages;
    this.visitors = visitors;
    this.request = request;
  }

  @GET
  @Path("import")
  @Operation(hidden = true)
  public Response form(
      @QueryParam("source") @DefaultValue("") String source,
      @QueryParam("target") @DefaultValue("") String target) {
    return page(200, new TermFile("", source, target, ""), Notice.NONE);
  }

  @POST
  @Path("import")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(hidden = true)
  public Response take(
      @RestForm("file") @Nullable FileUpload file,
      @RestForm("source") @DefaultValue("") String source,
      @RestForm("target") @DefaultValue("") String target,
      @RestForm("outlet") @DefaultValue("") String outlet) {
    String name = file == null ? "" : file.fileName();
    TermFile typed = new TermFile(name, source, target, outlet);
    if (file == null || file.size() == 0) {
      return page(422, typed, Notice.bad("Choose a file first."));
    }
    if (typed.isTbx() && typed.pair().isEmpty()) {
      return page(
          422,
          typed,
          Notice.bad("Say from which language into which: a TBX file has no direction."));
    }
    ImportJob job = start(file, typed);
    return Response.seeOther(URI.create("/glossary/imports/" + job.id())).build();
  }

  private ImportJob start(FileUpload file, TermFile typed) {
    String by = who().name();
    String outlet = typed.outlet().isEmpty() ? null : typed.outlet();
    LanguagePair pair = typed.pair().orElse(null);
    return jobs.start(
        ImportGlossary.sent(typed.name(), pair, outlet, by),
        Content.on(file.uploadedFile()),
        typed.isTbx()
            ? importing.tbx(typed.pair().orElseThrow(), outlet, by)
            : importing.csv(pair, outlet, by));
  }

  /**
   * @param still whether the page is to stay as it is, for people whom a changing page disturbs
   */
  @GET
  @Path("imports/{id}")
  @Operation(hidden = true)
  public Response job(
      @PathParam("id") String id, @QueryParam("still") @DefaultValue("false") boolean still) {
    return imports
        .one(Into.GLOSSARY, id)
        .map(job -> Pages.answer(200, WorkbenchTemplates.job(who(), job, still)))
        .orElseGet(() ->
            Pages.answer(404, WorkbenchTemplates.missing(who(), "import", "/glossary/import")));
  }

  @GET
  @Path("{format:tbx|csv}")
  @Produces({"application/x-tbx+xml", "text/csv"})
  @Operation(hidden = true)
  public Response download(
      @PathParam("format") String format,
      @QueryParam("source") @DefaultValue("") String source,
      @QueryParam("target") @DefaultValue("") String target,
      @QueryParam("outlet") @DefaultValue("") String outlet) {
    TermFile wanted = new TermFile("." + format, source, target, outlet);
    if (wanted.pair().isEmpty()) {
      return Pages.answer(404, WorkbenchTemplates.missing(who(), "glossary", "/glossary"));
    }
    LanguagePair pair = wanted.pair().get();
    String only = outlet.isEmpty() ? null : outlet;
    StreamingOutput content =
        wanted.isTbx()
            ? out -> exporting.tbx(pair, only, out)
            : out -> exporting.csv(pair, only, out);
    String name =
        "glossary.%s-%s.%s".formatted(Languages.primary(source), Languages.primary(target), format);
    return Response.ok(content)
        .type(wanted.isTbx() ? "application/x-tbx+xml" : "text/csv;charset=utf-8")
        .header(
            "Content-Disposition", "attachment; filename=\"" + name.toLowerCase(Locale.ROOT) + '"')
        .header("Cache-Control", "no-store")
        .build();
  }

  private Response page(int status, TermFile typed, Notice notice) {
    return Pages.answer(
        status,
        WorkbenchTemplates.termfile(
            who(), typed, languages, imports.newest(Into.GLOSSARY), notice));
  }

  private Visitor who() {
    return visitors.of(request);
  }
}
