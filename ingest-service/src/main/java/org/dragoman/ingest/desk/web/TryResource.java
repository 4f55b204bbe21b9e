package org.dragoman.ingest.desk.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.dragoman.ingest.desk.Trial;
import org.dragoman.ingest.desk.Trials;
import org.dragoman.ingest.desk.web.SourcesTemplates.TryView;
import org.dragoman.ingest.format.Document;
import org.dragoman.pages.Visitor;
import org.dragoman.pages.web.Guarded;
import org.dragoman.pages.web.Pages;
import org.dragoman.pages.web.Visitors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Trying a feed: what would be captured of an address, a file or a text; nothing is kept. */
@Path("/sources/try")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("editor")
@Guarded
@RunOnVirtualThread
public class TryResource {
  private final Trials trials;
  private final Visitors visitors;
  private final RoutingContext request;

  TryResource(Trials trials, Visitors visitors, RoutingContext request) {
    this.trials = trials;
    this.visitors = visitors;
    this.request = request;
  }

  @GET
  @Operation(hidden = true)
  public Response empty(@QueryParam("url") @DefaultValue("") String url) {
    return Pages.answer(200, SourcesTemplates.trial(who(), new TryView(url, "", null)));
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(hidden = true)
  public Response attempt(
      @RestForm @DefaultValue("") String url,
      @RestForm @DefaultValue("") String text,
      @RestForm("file") @Nullable FileUpload file) {
    Trial trial = trial(url.strip(), text, file);
    return Pages.answer(
        trial.problem() == null ? 200 : 422,
        SourcesTemplates.trial(who(), new TryView(url, text, trial)));
  }

  private Trial trial(String url, String text, @Nullable FileUpload file) {
    if (file != null && file.size() > 0) {
      return trials.given(
          file.size(), () -> new Document(bytes(file), file.contentType(), null, null));
    }
    if (!text.isBlank()) {
      byte[] bytes = text.getBytes(UTF_8);
      return trials.given(bytes.length, () -> new Document(bytes, null, null, url));
    }
    return trials.fetched(url);
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
