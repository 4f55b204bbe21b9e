package org.dragoman.ingest.desk.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import org.dragoman.ingest.source.Sources;
import org.dragoman.ingest.source.opml.ImportPlan;
import org.dragoman.ingest.source.opml.OpmlImport;
import org.dragoman.ingest.source.opml.OpmlWriter;
import org.dragoman.outbox.Transactions;
import org.dragoman.pages.Notice;
import org.dragoman.pages.Visitor;
import org.dragoman.pages.web.Guarded;
import org.dragoman.pages.web.Pages;
import org.dragoman.pages.web.Visitors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Sources from an OPML file, and to one. */
@Path("/sources")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("admin")
@Guarded
@RunOnVirtualThread
public class ImportResource {
  private static final long LARGEST = 16L * 1024 * 1024;

  private final OpmlImport opml;
  private final Sources sources;
  private final Transactions transactions;
  private final Clock clock;
  private final Visitors visitors;
  private final RoutingContext request;

  ImportResource(
      OpmlImport opml,
      Sources sources,
      Transactions transactions,
      Clock clock,
      Visitors visitors,
      RoutingContext request) {
    this.opml = opml;
    this.sources = sources;
    this.transactions = transactions;
    this.clock = clock;
    this.visitors = visitors;
    this.request = request;
  }

  @GET
  @Path("opml")
  @Produces("text/x-opml")
  @RolesAllowed("translator")
  @Operation(hidden = true)
  public Response download() {
    return Response.ok(
            OpmlWriter.write("Sources", transactions.call(sources::all), clock.instant()))
        .header("Content-Disposition", "attachment; filename=\"sources.opml\"")
        .header("Cache-Control", "no-store")
        .build();
  }

  @GET
  @Path("import")
  @Operation(hidden = true)
  public Response empty() {
    return Pages.answer(200, SourcesTemplates.opml(who(), null, Notice.NONE));
  }

  @POST
  @Path("import")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(hidden = true)
  public Response take(@RestForm("file") @Nullable FileUpload file) {
    if (file == null || file.size() == 0) {
      return refused("Choose a file first.");
    }
    if (file.size() > LARGEST) {
      return refused("The file is larger than any list of feeds.");
    }
    return switch (opml.take(bytes(file))) {
      case OpmlImport.Result.Done(ImportPlan plan) ->
          Pages.answer(200, SourcesTemplates.opml(who(), plan, Notice.NONE));
      case OpmlImport.Result.Unreadable(String reason) -> refused(reason);
    };
  }

  private Response refused(String why) {
    return Pages.answer(422, SourcesTemplates.opml(who(), null, Notice.bad(why)));
  }

  private static byte[] bytes(FileUpload file) {
    try {
      return Files.readAllBytes(file.uploadedFile());
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }

  private Visitor who() {
    return visitors.of(request);
  }
}
