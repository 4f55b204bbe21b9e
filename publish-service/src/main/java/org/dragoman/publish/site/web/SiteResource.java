package org.dragoman.publish.site.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.dragoman.publish.site.FrontPage;
import org.dragoman.publish.site.FrontPages;
import org.dragoman.publish.site.Moment;
import org.dragoman.publish.site.Print;
import org.dragoman.publish.site.Printing;
import org.dragoman.publish.site.Prints;
import org.dragoman.publish.site.Publisher;
import org.dragoman.publish.site.Tombstone;
import org.dragoman.publish.story.Catalogue;
import org.dragoman.publish.story.Catalogue.Change;
import org.dragoman.publish.story.Catalogue.Wanted;
import org.dragoman.publish.story.Cursor;
import org.dragoman.publish.story.Edition;
import org.dragoman.publish.story.Editions;
import org.dragoman.publish.story.Editions.Shelf;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The pages readers read. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class SiteResource {
  private final Editions editions;
  private final Catalogue catalogue;
  private final FrontPages fronts;
  private final Printing printing;
  private final Prints prints;
  private final Publisher publisher;

  SiteResource(
      Editions editions,
      Catalogue catalogue,
      FrontPages fronts,
      Printing printing,
      Prints prints,
      Publisher publisher) {
    this.editions = editions;
    this.catalogue = catalogue;
    this.fronts = fronts;
    this.printing = printing;
    this.prints = prints;
    this.publisher = publisher;
  }

  @GET
  @Operation(hidden = true)
  public Response front(
      @QueryParam("language") @Nullable String language,
      @QueryParam("from") @Nullable String from,
      @QueryParam("order") @Nullable String order) {
    if (from == null) {
      return first(language);
    }
    return Cursor.decode(from)
        .flatMap(cursor -> fronts.further(language, cursor, number(order)))
        .map(SiteResource::page)
        .orElseGet(this::missing);
  }

  private Response first(@Nullable String language) {
    return prints
        .get(
            language == null ? "/" : "/?language=" + language,
            new Makings(revision(), fronts.order(language)),
            () ->
                fronts.first(language).map(page -> SitePages.print(200, SiteTemplates.front(page))))
        .map(SitePages::html)
        .orElseGet(this::missing);
  }

  private record Makings(long revision, int order) {}

  private long revision() {
    return catalogue.revision(Wanted.ALL);
  }

  private static Response page(FrontPage page) {
    return SitePages.html(200, SiteTemplates.front(page));
  }

  /** Null for what no page of ours ever had in its link. */
  private static @Nullable Integer number(@Nullable String sent) {
    try {
      return sent == null ? null : Integer.valueOf(sent);
    } catch (NumberFormatException notOurs) {
      return null;
    }
  }

  @GET
  @Path("/articles/{slug}")
  @Operation(hidden = true)
  public Response article(@PathParam("slug") String slug) {
    return prints
        .get(Publisher.path(slug), revision(), () -> print(slug))
        .map(SitePages::html)
        .orElseGet(this::missing);
  }

  private Optional<Print> print(String slug) {
    return switch (editions.at(slug)) {
      case Shelf.Standing(Edition edition) -> Optional.of(Print.of(printing.page(edition)));
      case Shelf.TakenBack(var story) ->
          Optional.of(SitePages.print(410, SiteTemplates.retracted(publisher, stone(story))));
      case Shelf.Empty _ -> Optional.empty();
    };
  }

  /** A mistyped address, for a reader; the API answers for itself. */
  @GET
  @Path("/{path:.+}")
  @Operation(hidden = true)
  public Response unknown(@PathParam("path") String path) {
    if (path.startsWith("api/")) {
      throw new NotFoundException();
    }
    return missing();
  }

  private Response missing() {
    return SitePages.missing(publisher);
  }

  private Tombstone stone(Change.Retracted story) {
    Edition last = story.edition();
    String language = last.language();
    return new Tombstone(
        language,
        last.article().title(),
        story.reason(),
        Moment.of(last.publishedAt(), language, publisher.zone()),
        Moment.of(story.at(), language, publisher.zone()));
  }
}
