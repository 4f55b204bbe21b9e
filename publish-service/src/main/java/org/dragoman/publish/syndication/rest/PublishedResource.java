package org.dragoman.publish.syndication.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.problem.Problem;
import org.dragoman.publish.site.Print;
import org.dragoman.publish.site.Prints;
import org.dragoman.publish.site.Publisher;
import org.dragoman.publish.story.Catalogue.Change;
import org.dragoman.publish.story.Catalogue.Wanted;
import org.dragoman.publish.story.Cursor;
import org.dragoman.publish.syndication.Members;
import org.dragoman.publish.syndication.Published;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Published stories as ninjs 3.1, a page at a time. */
@Path("/api/published")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PublishedResource {
  private static final int LARGEST_PAGE = 100;

  private final Published published;
  private final Publisher publisher;
  private final Prints prints;
  private final ObjectMapper json;

  PublishedResource(Published published, Publisher publisher, Prints prints, ObjectMapper json) {
    this.published = published;
    this.publisher = publisher;
    this.prints = prints;
    this.json = json;
  }

  @GET
  @Operation(
      summary = "List published stories",
      description =
          "As ninjs 3.1, open to everybody. order=newest lists what readers can read, by first"
              + " publication; next is absent on the last page. order=changed lists every story by"
              + " its last change, the oldest first, those taken back with pubStatus canceled, those"
              + " that lost the outlet or keyword asked for as they stand; next is always there:"
              + " keep it, and ask with it again for what changed since. A change shows ten seconds"
              + " after it was made, or once nothing before it can still come.")
  @APIResponse(
      responseCode = "200",
      description = "items: ninjs objects; next: cursor of the next page",
      content = @Content(schema = @Schema(implementation = PublishedPage.class)))
  @APIResponse(responseCode = "400", description = "The cursor, limit, order or a name is bad")
  public Response list(
      @BeanParam Filter filter,
      @Parameter(description = "newest or changed") @QueryParam("order") @DefaultValue("newest")
          String order,
      @Parameter(description = "next of the last page, with the same order and filters")
          @QueryParam("cursor")
          @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") int limit,
      @Context UriInfo uri) {
    if (limit < 1 || limit > LARGEST_PAGE) {
      throw new Problem(400, "Bad limit", "limit is 1 to " + LARGEST_PAGE + ", not " + limit + ".");
    }
    Wanted wanted = filter.wanted();
    Cursor after = after(cursor);
    return switch (order) {
      case "newest" ->
          prints
              .get(
                  "/api/published %s %d %s".formatted(wanted, limit, cursor),
                  published.revision(wanted),
                  () -> Optional.of(print(published.newest(wanted, after, limit), uri)))
              .map(PublishedResource::answer)
              .orElseThrow();
      // What is settled depends on the time, and who is up to date gets next to nothing.
      case "changed" -> answer(print(published.changed(wanted, after, limit), uri));
      default -> throw new Problem(400, "Bad order", "order is newest or changed.");
    };
  }

  private Print print(Published.Page page, UriInfo uri) {
    Print print = Print.of(text(page(page)));
    return page.next() == null ? print : print.linking(List.of(link(uri, page.next())));
  }

  @GET
  @Path("/{id}")
  @Operation(
      summary = "Read a published story",
      description = "As ninjs 3.1; with pubStatus canceled if it was taken back.")
  @APIResponse(responseCode = "200", description = "A ninjs object")
  @APIResponse(responseCode = "404", description = "No such story was ever published")
  public Response get(@PathParam("id") String id) {
    Change story =
        published
            .story(id)
            .orElseThrow(
                () -> new Problem(404, "No such story", "No story of this id is published."));
    return answer(Print.of(text(published.ninjs(story))));
  }

  private static @Nullable Cursor after(@Nullable String cursor) {
    return cursor == null
        ? null
        : Cursor.decode(cursor)
            .orElseThrow(
                () -> new Problem(400, "Bad cursor", "Send the cursor as the last page gave it."));
  }

  private Map<String, Object> page(Published.Page page) {
    return new Members()
        .always("items", page.items())
        .with("next", page.next() == null ? null : page.next().encode())
        .map();
  }

  private String link(UriInfo uri, Cursor next) {
    String query =
        uri.getRequestUriBuilder().replaceQueryParam("cursor", next.encode()).build().getRawQuery();
    return "<%s/api/published?%s>; rel=\"next\"".formatted(publisher.baseUrl(), query);
  }

  private String text(Map<String, Object> tree) {
    try {
      return json.writeValueAsString(tree);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Response answer(Print print) {
    Response.ResponseBuilder answer =
        Response.ok(print.text(), MediaType.APPLICATION_JSON)
            .tag(new EntityTag(print.tag(), true))
            .header("Access-Control-Allow-Origin", "*");
    print.links().forEach(link -> answer.header(HttpHeaders.LINK, link));
    return answer.build();
  }
}
