package org.dragoman.ingest.receipt.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.dragoman.ingest.format.Document;
import org.dragoman.ingest.format.Reading;
import org.dragoman.ingest.receipt.DocumentReader;
import org.dragoman.ingest.source.FeedAddress;
import org.dragoman.ingest.source.discovery.Web;
import org.dragoman.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Trying a page by its address: what would be captured of it, and nothing kept. */
@Path("/api/preview/page")
@Tag(name = "documents")
@RunOnVirtualThread
public class PageResource {
  private final Web web;
  private final DocumentReader reader;

  PageResource(Web web, DocumentReader reader) {
    this.web = web;
    this.reader = reader;
  }

  @POST
  @RolesAllowed("feed")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Fetch a page of the open internet, read it and keep nothing")
  @APIResponse(responseCode = "400", description = "No web address")
  @APIResponse(responseCode = "422", description = "It could not be fetched, or is no article")
  public PageView post(@Nullable PageBody body) {
    String url =
        FeedAddress.of(body == null ? null : body.url())
            .orElseThrow(() ->
                new Problem(
                    400,
                    "Invalid address",
                    "url: a web address such as https://quay.example/2026/ferry"));
    return switch (web.get(url)) {
      case Web.Answer.Failed(String reason) -> throw new Problem(422, "Page not fetched", reason);
      case Web.Answer.Found(Document document, String address) ->
          switch (reader.read(document, null)) {
            case Reading.Parsed parsed -> new PageView(address, PreviewView.of(parsed));
            case Reading unread -> throw Problems.of(unread);
          };
    };
  }

  /**
   * @param address where it was found, after all redirects
   */
  public record PageView(String address, @JsonUnwrapped PreviewView preview) {}
}
