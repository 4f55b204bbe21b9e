package org.dragoman.translate.memory.rest;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.dragoman.problem.Problem;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.memory.ExportTmx;
import org.dragoman.translate.memory.ImportJob;
import org.dragoman.translate.memory.ImportJobs;
import org.dragoman.translate.memory.ImportReport;
import org.dragoman.translate.memory.ImportTmx;
import org.jspecify.annotations.Nullable;

/** Loads the translation memory from TMX 1.4b, and writes it. */
@Path("/api/memory")
@RolesAllowed("translator")
@Produces(MediaType.APPLICATION_JSON)
public class TmxResource {

  private static final String TMX = "application/x-tmx+xml";

  private final ImportTmx importTmx;
  private final ImportJobs jobs;
  private final ExportTmx export;
  private final SecurityIdentity caller;

  public TmxResource(
      ImportTmx importTmx, ImportJobs jobs, ExportTmx export, SecurityIdentity caller) {
    this.importTmx = importTmx;
    this.jobs = jobs;
    this.export = export;
    this.caller = caller;
  }

  /**
   * Takes a TMX 1.4b document, as it is or compressed by gzip. A unit that cannot be used is
   * counted and named, the others are taken; a document that breaks off is 422, and what stood
   * before the break has been taken. With {@code Prefer: respond-async} (RFC 7240) the answer is
   * 202 and the address of an import to look at.
   *
   * @param domain of units that state none
   * @param file its name, kept with the units
   */
  @POST
  @Path("/tmx")
  @Consumes({
    TMX,
    MediaType.APPLICATION_XML,
    MediaType.TEXT_XML,
    MediaType.APPLICATION_OCTET_STREAM,
    "application/gzip"
  })
  public Response load(
      @QueryParam("domain") @Nullable String domain,
      @QueryParam("file") @Nullable String file,
      @HeaderParam("Prefer") @DefaultValue("") String prefer,
      InputStream tmx) {
    if (prefer.contains("respond-async")) {
      ImportJob job = jobs.start(tmx, file, domain, caller.getPrincipal().getName());
      return Response.accepted(ImportJson.of(job))
          .location(URI.create("/api/memory/imports/" + job.id()))
          .header("Preference-Applied", "respond-async")
          .build();
    }
    ImportReport report = importTmx.from(tmx, new ImportTmx.Assumed(domain, file), _ -> {});
    if (!report.complete()) {
      ImportReport.Problem broken = report.problems().getLast();
      throw new Problem(
              422,
              "Not a readable TMX document",
              "line %d: %s".formatted(broken.line(), broken.reason()))
          .with("line", broken.line())
          .with("imported", report);
    }
    return Response.ok(report).build();
  }

  /** Imports, newest first. */
  public record Imports(List<ImportJson> imports) {}

  @GET
  @Path("/imports")
  public Imports imports() {
    return new Imports(jobs.newest().stream().map(ImportJson::of).toList());
  }

  @GET
  @Path("/imports/{id}")
  public ImportJson job(@PathParam("id") UUID id) {
    return jobs.find(id)
        .map(ImportJson::of)
        .orElseThrow(() -> new Problem(404, "No such import", "There is no import " + id + "."));
  }

  /** All units of a pair, or all there are; compressed if asked for. */
  @GET
  @Path("/tmx")
  @Produces({TMX, "application/gzip"})
  public Response write(
      @QueryParam("source") @Nullable String source,
      @QueryParam("target") @Nullable String target,
      @QueryParam("domain") @Nullable String domain,
      @QueryParam("gzip") @DefaultValue("false") boolean gzip) {
    LanguagePair pair = Pairs.optional(source, target);
    StreamingOutput body =
        out -> {
          if (gzip) {
            try (GZIPOutputStream packed = new GZIPOutputStream(out, 1 << 16)) {
              export.to(packed, pair, domain);
            }
          } else {
            export.to(out, pair, domain);
          }
        };
    String name = pair == null ? "memory" : "memory." + pair.source() + "-" + pair.target();
    return Response.ok(body, gzip ? "application/gzip" : TMX)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"%s.tmx%s\"".formatted(name, gzip ? ".gz" : ""))
        .build();
  }
}
