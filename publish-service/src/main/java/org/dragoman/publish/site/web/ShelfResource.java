package org.dragoman.publish.site.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;
import org.dragoman.publish.site.ListPage;
import org.dragoman.publish.site.Publisher;
import org.dragoman.publish.site.Search;
import org.dragoman.publish.site.Shelves;
import org.dragoman.publish.story.Cursor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The pages that lead readers to stories.
 *
 * <p>It stands at the root: a class at a deeper path would hide the pages there.
 */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class ShelfResource {
  private final Shelves shelves;
  private final Search search;
  private final Publisher publisher;

  ShelfResource(Shelves shelves, Search search, Publisher publisher) {
    this.shelves = shelves;
    this.search = search;
    this.publisher = publisher;
  }

  @GET
  @Path("outlets")
  @Operation(hidden = true)
  public Response outlets() {
    return SitePages.html(200, SiteTemplates.register(shelves.outlets()));
  }

  @GET
  @Path("outlets/{slug}")
  @Operation(hidden = true)
  public Response outlet(
      @PathParam("slug") String slug, @QueryParam("from") @Nullable String from) {
    return list(from, cursor -> shelves.outlet(slug, cursor));
  }

  @GET
  @Path("keywords")
  @Operation(hidden = true)
  public Response keywords() {
    return SitePages.html(200, SiteTemplates.register(shelves.keywords()));
  }

  @GET
  @Path("keywords/{slug}")
  @Operation(hidden = true)
  public Response keyword(
      @PathParam("slug") String slug, @QueryParam("from") @Nullable String from) {
    return list(from, cursor -> shelves.keyword(slug, cursor));
  }

  @GET
  @Path("archive")
  @Operation(hidden = true)
  public Response archive() {
    return SitePages.html(200, SiteTemplates.register(shelves.archive()));
  }

  @GET
  @Path("archive/{month:\\d\\d\\d\\d-\\d\\d}")
  @Operation(hidden = true)
  public Response month(
      @PathParam("month") String month, @QueryParam("from") @Nullable String from) {
    return list(from, cursor -> month(month).flatMap(its -> shelves.month(its, cursor)));
  }

  @GET
  @Path("search")
  @Operation(hidden = true)
  public Response search(
      @QueryParam("q") @Nullable String words,
      @QueryParam("language") @Nullable String language,
      @QueryParam("from") @Nullable String from) {
    Optional<Cursor> cursor = cursor(from);
    return from != null && cursor.isEmpty()
        ? SitePages.missing(publisher)
        : SitePages.html(
            200, SiteTemplates.search(search.page(words, language, cursor.orElse(null))));
  }

  @GET
  @Path("corrections")
  @Operation(hidden = true)
  public Response corrections(@QueryParam("from") @Nullable String from) {
    Optional<Cursor> cursor = cursor(from);
    return from != null && cursor.isEmpty()
        ? SitePages.missing(publisher)
        : SitePages.html(200, SiteTemplates.corrections(shelves.corrections(cursor.orElse(null))));
  }

  /** An address that no page of ours ever linked to is missing, like any other. */
  private Response list(@Nullable String from, Function<@Nullable Cursor, Optional<ListPage>> at) {
    Optional<Cursor> cursor = cursor(from);
    Optional<ListPage> page =
        from != null && cursor.isEmpty() ? Optional.empty() : at.apply(cursor.orElse(null));
    return page.map(found -> SitePages.html(200, SiteTemplates.list(found)))
        .orElseGet(() -> SitePages.missing(publisher));
  }

  private static Optional<Cursor> cursor(@Nullable String from) {
    return Optional.ofNullable(from).flatMap(Cursor::decode);
  }

  private static Optional<YearMonth> month(String month) {
    try {
      return Optional.of(YearMonth.parse(month));
    } catch (DateTimeException notAMonth) {
      return Optional.empty();
    }
  }
}
