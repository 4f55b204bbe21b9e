package org.dragoman.publish.syndication.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.dragoman.problem.Problem;
import org.dragoman.publish.site.Print;
import org.dragoman.publish.site.Prints;
import org.dragoman.publish.site.Publisher;
import org.dragoman.publish.story.Catalogue;
import org.dragoman.publish.story.Catalogue.Change;
import org.dragoman.publish.story.Catalogue.Wanted;
import org.dragoman.publish.story.Companions;
import org.dragoman.publish.syndication.Feeds;
import org.dragoman.publish.syndication.jsonld.NewsArticle;
import org.dragoman.publish.syndication.newsml.NewsItem;
import org.dragoman.publish.syndication.ninjs.NinjsItem;
import org.dragoman.publish.syndication.nitf.NitfDocument;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * One story in the formats of agencies, and in that of search engines. One that was taken back is
 * answered too, canceled: that is what its receiver has to read, which many would not do of an
 * error.
 *
 * <p>It stands at the root: a class at {@code /articles} would hide the pages there.
 */
@Path("/")
@PermitAll
@RunOnVirtualThread
public class ArticleResource {
  static final Pattern SLUG = Pattern.compile("[\\p{L}\\p{M}\\p{N}-]{1,200}");

  private final Catalogue catalogue;
  private final Feeds feeds;
  private final Companions companions;
  private final Prints prints;
  private final ObjectMapper json;
  private final NinjsItem ninjs;
  private final NewsItem newsml;
  private final NitfDocument nitf;
  private final NewsArticle newsArticle;

  ArticleResource(
      Catalogue catalogue,
      Feeds feeds,
      Companions companions,
      Publisher publisher,
      Prints prints,
      ObjectMapper json) {
    this.catalogue = catalogue;
    this.feeds = feeds;
    this.companions = companions;
    this.prints = prints;
    this.json = json;
    this.ninjs = new NinjsItem(publisher);
    this.newsml = new NewsItem(publisher);
    this.nitf = new NitfDocument(publisher);
    this.newsArticle = new NewsArticle(publisher);
  }

  @GET
  @Path("articles/{slug}.ninjs")
  @Operation(hidden = true)
  public Response ninjs(@PathParam("slug") String slug) {
    return answer(slug, ".ninjs", "application/json", found -> dated(found, ninjs(found)));
  }

  private String ninjs(Change found) {
    return switch (found) {
      case Change.Standing(var edition) -> Answers.text(json, ninjs.write(feeds.item(edition)));
      case Change.Retracted retracted -> Answers.text(json, ninjs.write(retracted));
    };
  }

  @GET
  @Path("articles/{slug}.newsml")
  @Operation(hidden = true)
  public Response newsml(@PathParam("slug") String slug) {
    return answer(slug, ".newsml", NewsItem.MEDIA_TYPE, found -> dated(found, newsml(found)));
  }

  private String newsml(Change found) {
    return switch (found) {
      case Change.Standing(var edition) -> newsml.write(feeds.item(edition));
      case Change.Retracted retracted -> newsml.write(retracted);
    };
  }

  @GET
  @Path("articles/{slug}.nitf")
  @Operation(hidden = true)
  public Response nitf(@PathParam("slug") String slug) {
    return answer(slug, ".nitf", NitfDocument.MEDIA_TYPE, found -> dated(found, nitf(found)));
  }

  private String nitf(Change found) {
    return switch (found) {
      case Change.Standing(var edition) -> nitf.write(feeds.item(edition));
      case Change.Retracted retracted -> nitf.write(retracted);
    };
  }

  /** Of one that was taken back there is nothing left to say to machines that read pages. */
  @GET
  @Path("articles/{slug}.jsonld")
  @Operation(hidden = true)
  public Response jsonld(@PathParam("slug") String slug) {
    return answer(slug, ".jsonld", "application/ld+json", found -> Print.of(jsonld(found)));
  }

  private String jsonld(Change found) {
    return switch (found) {
      case Change.Standing(var edition) ->
          Answers.text(json, newsArticle.write(feeds.item(edition), companions.of(edition)));
      case Change.Retracted(_, _, var reason, _) -> throw new Problem(410, "Taken back", reason);
    };
  }

  /** What other languages a story is read in changes without it: only its own texts have a time. */
  private static Print dated(Change found, String text) {
    return Print.of(text).changedAt(found.at());
  }

  /**
   * @param press of a story as it stands
   */
  private Response answer(
      String slug, String extension, String mediaType, Function<Change, Print> press) {
    String address = Publisher.path(slug) + extension;
    return prints
        .get(address, catalogue.revision(Wanted.ALL), () -> found(slug).map(press))
        .map(print -> Answers.of(print, mediaType))
        .orElseThrow(() ->
            new Problem(404, "No such article", "Nothing was ever published at this address."));
  }

  private Optional<Change> found(String slug) {
    return SLUG.matcher(slug).matches() ? catalogue.at(slug) : Optional.empty();
  }
}
