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
import org.dragoman.pages.Notice;
import org.dragoman.pages.Visitor;
import org.dragoman.pages.web.Guarded;
import org.dragoman.pages.web.Pages;
import org.dragoman.pages.web.Visitors;
import org.dragoman.translate.imports.Content;
import org.dragoman.translate.imports.ImportJob;
import org.dragoman.translate.imports.ImportJob.Into;
import org.dragoman.translate.imports.ImportJobs;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.language.Languages;
import org.dragoman.translate.memory.ExportTmx;
import org.dragoman.translate.memory.ImportTmx;
import org.dragoman.translate.workbench.ImportsDesk;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The memory from a TMX file, and to one. */
@Path("/memory")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("translator")
@Guarded
@RunOnVirtualThread
public class MemoryFiles {

  private final ImportTmx importTmx;
  private final ImportJobs jobs;
  private final ExportTmx export;
  private final ImportsDesk imports;
  private final Visitors visitors;
  private final RoutingContext request;

  MemoryFiles(
      ImportTmx importTmx,
      ImportJobs jobs,
      ExportTmx export,
      ImportsDesk imports,
      Visitors visitors,
      RoutingContext request) {
    this.importTmx = importTmx;
    this.jobs = jobs;
    this.export = export;
    this.imports = imports;
    this.visitors = visitors;
    this.request = request;
  }

  @GET
  @Path("import")
  @Operation(hidden = true)
  public Response form() {
    return form(200, Notice.NONE);
  }

  @POST
  @Path("import")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(hidden = true)
  public Response take(
      @RestForm("file") @Nullable FileUpload file, @RestForm("label") @Nullable String domain) {
    if (file == null || file.size() == 0) {
      return form(422, Notice.bad("Choose a file first."));
    }
    String label = domain == null ? "" : domain.replace("\0", "").strip();
    ImportTmx.Assumed assumed =
        new ImportTmx.Assumed(label.isEmpty() ? null : label, file.fileName());
    ImportJob job =
        jobs.start(
            assumed.sent(who().name()), Content.on(file.uploadedFile()), importTmx.work(assumed));
    return Response.seeOther(URI.create("/memory/imports/" + job.id())).build();
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
        .one(Into.MEMORY, id)
        .map(job -> Pages.answer(200, WorkbenchTemplates.job(who(), job, still)))
        .orElseGet(
            () -> Pages.answer(404, WorkbenchTemplates.missing(who(), "import", "/memory/import")));
  }

  @GET
  @Path("tmx")
  @Produces("application/x-tmx+xml")
  @Operation(hidden = true)
  public Response download(
      @QueryParam("source") @DefaultValue("") String source,
      @QueryParam("target") @DefaultValue("") String target,
      @QueryParam("domain") @DefaultValue("") String domain) {
    boolean known = Languages.known(source) && Languages.known(target);
    LanguagePair pair = known ? new LanguagePair(source, target) : null;
    String name = known ? "memory.%s-%s.tmx".formatted(plain(source), plain(target)) : "memory.tmx";
    StreamingOutput tmx = out -> export.to(out, pair, domain.isEmpty() ? null : domain);
    return Response.ok(tmx)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .header("Cache-Control", "no-store")
        .build();
  }

  private static String plain(String tag) {
    return tag.replaceAll("[^A-Za-z0-9-]", "");
  }

  private Response form(int status, Notice notice) {
    return Pages.answer(status, WorkbenchTemplates.tmx(who(), imports.newest(Into.MEMORY), notice));
  }

  private Visitor who() {
    return visitors.of(request);
  }
}
