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
import java.util.function.Supplier;
import org.dragoman.publish.site.ListPage;
import org.dragoman.publish.site.Print;
import org.dragoman.publish.site.Prints;
import org.dragoman.publish.site.Publisher;
import org.dragoman.publish.site.RegisterPage;
import org.dragoman.publish.site.Search;
import org.dragoman.publish.site.Shelves;
import org.dragoman.publish.story.Catalogue;
import org.dragoman.publish.story.Catalogue.Wanted;
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
  private final Catalogue catalogue;
  private final Prints prints;
  private final Publisher publisher;

  ShelfResource(
      Shelves shelves, Search search, Catalogue catalogue, Prints prints, Publisher publisher) {
    this.shelves = shelves;
    this.search = search;
    this.catalogue = catalogue;
    this.prints = prints;
    this.publisher = publisher;
  }

  @GET
  @Path("outlets")
  @Operation(hidden = true)
  public Response outlets() {
    return register("/outlets", shelves::outlets);
  }

  @GET
  @Path("outlets/{slug}")
  @Operation(hidden = true)
  public Response outlet(
      @PathParam("slug") String slug, @QueryParam("from") @Nullable String from) {
    Wanted wanted = new Wanted(null, slug, null);
    return list("outlets", slug, from, wanted, cursor -> shelves.outlet(slug, cursor));
  }

  @GET
  @Path("keywords")
  @Operation(hidden = true)
  public Response keywords() {
    return register("/keywords", shelves::keywords);
  }

  @GET
  @Path("keywords/{slug}")
  @Operation(hidden = true)
  public Response keyword(
      @PathParam("slug") String slug, @QueryParam("from") @Nullable String from) {
    Wanted wanted = new Wanted(null, null, slug);
    return list("keywords", slug, from, wanted, cursor -> shelves.keyword(slug, cursor));
  }

  @GET
  @Path("archive")
  @Operation(hidden = true)
  public Response archive() {
    return register("/archive", shelves::archive);
  }

  @GET
  @Path("archive/{month:\\d\\d\\d\\d-\\d\\d}")
  @Operation(hidden = true)
  public Response month(
      @PathParam("month") String month, @QueryParam("from") @Nullable String from) {
    return list(
        "archive",
        month,
        from,
        Wanted.ALL,
        cursor -> month(month).flatMap(its -> shelves.month(its, cursor)));
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

  private Response register(String address, Supplier<RegisterPage> page) {
    return prints
        .get(
            address,
            catalogue.revision(Wanted.ALL),
            () -> Optional.of(SitePages.print(200, SiteTemplates.register(page.get()))))
        .map(SitePages::html)
        .orElseGet(() -> SitePages.missing(publisher));
  }

  /** An address that no page of ours ever linked to is missing, like any other. */
  private Response list(
      String kind,
      String slug,
      @Nullable String from,
      Wanted wanted,
      Function<@Nullable Cursor, Optional<ListPage>> at) {
    Optional<Cursor> cursor = cursor(from);
    if (from != null && cursor.isEmpty()) {
      return SitePages.missing(publisher);
    }
    return prints
        .get(
            Publisher.path(kind, slug) + (from == null ? "" : "?from=" + from),
            catalogue.revision(wanted),
            () -> at.apply(cursor.orElse(null)).map(ShelfResource::print))
        .map(SitePages::html)
        .orElseGet(() -> SitePages.missing(publisher));
  }

  private static Print print(ListPage page) {
    return SitePages.print(200, SiteTemplates.list(page));
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
