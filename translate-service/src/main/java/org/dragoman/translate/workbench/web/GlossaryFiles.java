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
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Locale;
import org.dragoman.pages.Visitor;
import org.dragoman.pages.web.Guarded;
import org.dragoman.pages.web.Pages;
import org.dragoman.pages.web.Visitors;
import org.dragoman.translate.glossary.ExportGlossary;
import org.dragoman.translate.glossary.ImportGlossary;
import org.dragoman.translate.glossary.ImportReport;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.language.Languages;
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
  private final ExportGlossary exporting;
  private final LanguageChoices languages;
  private final Visitors visitors;
  private final RoutingContext request;

  GlossaryFiles(
      ImportGlossary importing,
      ExportGlossary exporting,
      LanguageChoices languages,
      Visitors visitors,
      RoutingContext request) {
    this.importing = importing;
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
    return page(200, new TermFile("", source, target, ""), null, Notice.NONE);
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
      return page(422, typed, null, Notice.bad("Choose a file first."));
    }
    if (typed.isTbx() && typed.pair().isEmpty()) {
      return page(
          422,
          typed,
          null,
          Notice.bad("Say from which language into which: a TBX file has no direction."));
    }
    ImportReport report = take(file, typed);
    return page(
        report.complete() ? 200 : 422,
        typed,
        report,
        report.complete()
            ? Notice.NONE
            : Notice.bad("The file cannot be read to its end. What stood before is taken."));
  }

  private ImportReport take(FileUpload file, TermFile typed) {
    String outlet = typed.outlet().isEmpty() ? null : typed.outlet();
    try (InputStream in = Files.newInputStream(file.uploadedFile())) {
      return typed.isTbx()
          ? importing.tbx(in, typed.pair().orElseThrow(), outlet, who().name())
          : importing.csv(in, typed.pair().orElse(null), outlet, who().name());
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
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

  private Response page(int status, TermFile typed, @Nullable ImportReport report, Notice notice) {
    return Pages.answer(
        status, WorkbenchTemplates.termfile(who(), typed, languages, report, notice));
  }

  private Visitor who() {
    return visitors.of(request);
  }
}
