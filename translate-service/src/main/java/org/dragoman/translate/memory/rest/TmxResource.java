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
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.dragoman.translate.imports.ImportJob.Into;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.memory.ExportTmx;
import org.dragoman.translate.memory.ImportTmx;
import org.dragoman.translate.rest.ImportJson;
import org.dragoman.translate.rest.Uploads;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Loads the translation memory from TMX 1.4b, and writes it. */
@Path("/api/memory")
@RolesAllowed("translator")
@Produces(MediaType.APPLICATION_JSON)
public class TmxResource {

  private static final String TMX = "application/x-tmx+xml";

  private final ImportTmx importTmx;
  private final Uploads uploads;
  private final ExportTmx export;
  private final SecurityIdentity caller;

  public TmxResource(
      ImportTmx importTmx, Uploads uploads, ExportTmx export, SecurityIdentity caller) {
    this.importTmx = importTmx;
    this.uploads = uploads;
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
  @APIResponse(
      responseCode = "200",
      description = "The import, which has ended",
      content = @Content(schema = @Schema(implementation = ImportJson.class)))
  @APIResponse(
      responseCode = "202",
      description = "The import, which has begun; Location is its address",
      content = @Content(schema = @Schema(implementation = ImportJson.class)))
  public Response load(
      @QueryParam("domain") @Nullable String domain,
      @QueryParam("file") @Nullable String file,
      @HeaderParam("Prefer") @DefaultValue("") String prefer,
      InputStream tmx) {
    ImportTmx.Assumed assumed = new ImportTmx.Assumed(domain, file);
    return uploads.take(
        prefer,
        assumed.sent(caller.getPrincipal().getName()),
        tmx,
        importTmx.work(assumed),
        "Not a readable TMX document");
  }

  /** Imports of the memory, newest first. */
  @GET
  @Path("/imports")
  public ImportJson.Imports imports() {
    return uploads.newest(Into.MEMORY);
  }

  @GET
  @Path("/imports/{id}")
  public ImportJson job(@PathParam("id") UUID id) {
    return uploads.one(Into.MEMORY, id);
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
