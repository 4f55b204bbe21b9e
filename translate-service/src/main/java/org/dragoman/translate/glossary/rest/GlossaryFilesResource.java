package org.dragoman.translate.glossary.rest;

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
import org.dragoman.translate.glossary.ExportGlossary;
import org.dragoman.translate.glossary.ImportGlossary;
import org.dragoman.translate.imports.ImportJob.Into;
import org.dragoman.translate.imports.ImportJob.Sent;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.language.Languages;
import org.dragoman.translate.rest.ImportJson;
import org.dragoman.translate.rest.Uploads;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The glossary as files: TBX and CSV, in and out. */
@Path("/api/glossary")
@RolesAllowed("translator")
public class GlossaryFilesResource {

  private static final String TBX = "application/x-tbx+xml";
  private static final String CSV = "text/csv";

  private final ImportGlossary importing;
  private final Uploads uploads;
  private final ExportGlossary exporting;
  private final SecurityIdentity caller;

  public GlossaryFilesResource(
      ImportGlossary importing,
      Uploads uploads,
      ExportGlossary exporting,
      SecurityIdentity caller) {
    this.importing = importing;
    this.uploads = uploads;
    this.exporting = exporting;
    this.caller = caller;
  }

  /**
   * Takes TBX (version 3 or 2). A concept that cannot be used is counted and named, the others are
   * taken; a document that breaks off is 422, and what stood before the break has been taken. With
   * {@code Prefer: respond-async} (RFC 7240) the answer is 202 and the address of an import to look
   * at.
   *
   * @param source the language of the terms; concepts hold theirs in no direction
   * @param outlet whose articles they are for; left out for all
   * @param file its name
   */
  @POST
  @Path("/tbx")
  @Consumes({
    TBX,
    MediaType.APPLICATION_XML,
    MediaType.TEXT_XML,
    MediaType.APPLICATION_OCTET_STREAM
  })
  @Produces(MediaType.APPLICATION_JSON)
  @APIResponse(
      responseCode = "200",
      description = "The import, which has ended",
      content = @Content(schema = @Schema(implementation = ImportJson.class)))
  @APIResponse(
      responseCode = "202",
      description = "The import, which has begun; Location is its address",
      content = @Content(schema = @Schema(implementation = ImportJson.class)))
  public Response loadTbx(
      @QueryParam("source") @Nullable String source,
      @QueryParam("target") @Nullable String target,
      @QueryParam("outlet") @Nullable String outlet,
      @QueryParam("file") @Nullable String file,
      @HeaderParam("Prefer") @DefaultValue("") String prefer,
      InputStream tbx) {
    LanguagePair pair = Wanted.pair(source, target);
    return uploads.take(
        prefer,
        sent(file, pair, outlet),
        tbx,
        importing.tbx(pair, outlet, who()),
        "Not a readable TBX document");
  }

  /**
   * Takes CSV with a header row; the same rules. Without {@code source} and {@code target} each row
   * must say its languages.
   */
  @POST
  @Path("/csv")
  @Consumes({
    CSV,
    "text/tab-separated-values",
    MediaType.TEXT_PLAIN,
    MediaType.APPLICATION_OCTET_STREAM
  })
  @Produces(MediaType.APPLICATION_JSON)
  @APIResponse(
      responseCode = "200",
      description = "The import, which has ended",
      content = @Content(schema = @Schema(implementation = ImportJson.class)))
  @APIResponse(
      responseCode = "202",
      description = "The import, which has begun; Location is its address",
      content = @Content(schema = @Schema(implementation = ImportJson.class)))
  public Response loadCsv(
      @QueryParam("source") @Nullable String source,
      @QueryParam("target") @Nullable String target,
      @QueryParam("outlet") @Nullable String outlet,
      @QueryParam("file") @Nullable String file,
      @HeaderParam("Prefer") @DefaultValue("") String prefer,
      InputStream csv) {
    LanguagePair pair = Wanted.optionalPair(source, target);
    return uploads.take(
        prefer,
        sent(file, pair, outlet),
        csv,
        importing.csv(pair, outlet, who()),
        "Not a readable table");
  }

  private Sent sent(@Nullable String file, @Nullable LanguagePair pair, @Nullable String outlet) {
    return ImportGlossary.sent(file, pair, outlet, who());
  }

  /** Imports of the glossary, newest first. */
  @GET
  @Path("/imports")
  @Produces(MediaType.APPLICATION_JSON)
  public ImportJson.Imports imports() {
    return uploads.newest(Into.GLOSSARY);
  }

  @GET
  @Path("/imports/{id}")
  @Produces(MediaType.APPLICATION_JSON)
  public ImportJson job(@PathParam("id") UUID id) {
    return uploads.one(Into.GLOSSARY, id);
  }

  /** TBX-Basic, version 3. */
  @GET
  @Path("/tbx")
  @Produces(TBX)
  public Response tbx(
      @QueryParam("source") @Nullable String source,
      @QueryParam("target") @Nullable String target,
      @QueryParam("outlet") @Nullable String outlet) {
    LanguagePair pair = Wanted.pair(source, target);
    return file(pair, "tbx", TBX, out -> exporting.tbx(pair, outlet, out));
  }

  @GET
  @Path("/csv")
  @Produces(CSV)
  public Response csv(
      @QueryParam("source") @Nullable String source,
      @QueryParam("target") @Nullable String target,
      @QueryParam("outlet") @Nullable String outlet) {
    LanguagePair pair = Wanted.pair(source, target);
    return file(pair, "csv", CSV + ";charset=utf-8", out -> exporting.csv(pair, outlet, out));
  }

  private static Response file(
      LanguagePair pair, String extension, String type, StreamingOutput content) {
    String name =
        "glossary.%s-%s.%s"
            .formatted(
                Languages.primary(pair.source()), Languages.primary(pair.target()), extension);
    return Response.ok(content)
        .type(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + '"')
        .build();
  }

  private String who() {
    return caller.getPrincipal().getName();
  }
}
