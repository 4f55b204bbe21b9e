package org.dragoman.publish.syndication.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import org.dragoman.problem.Problem;
import org.dragoman.publish.site.Publisher;
import org.dragoman.publish.story.Catalogue;
import org.dragoman.publish.story.Catalogue.Change;
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
      ObjectMapper json) {
    this.catalogue = catalogue;
    this.feeds = feeds;
    this.companions = companions;
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
    Change found = found(slug);
    return switch (found) {
      case Change.Standing(var edition) ->
          answer(found, Answers.text(json, ninjs.write(feeds.item(edition))), "application/json");
      case Change.Retracted retracted ->
          answer(found, Answers.text(json, ninjs.write(retracted)), "application/json");
    };
  }

  @GET
  @Path("articles/{slug}.newsml")
  @Operation(hidden = true)
  public Response newsml(@PathParam("slug") String slug) {
    Change found = found(slug);
    return switch (found) {
      case Change.Standing(var edition) ->
          answer(found, newsml.write(feeds.item(edition)), NewsItem.MEDIA_TYPE);
      case Change.Retracted retracted ->
          answer(found, newsml.write(retracted), NewsItem.MEDIA_TYPE);
    };
  }

  @GET
  @Path("articles/{slug}.nitf")
  @Operation(hidden = true)
  public Response nitf(@PathParam("slug") String slug) {
    Change found = found(slug);
    return switch (found) {
      case Change.Standing(var edition) ->
          answer(found, nitf.write(feeds.item(edition)), NitfDocument.MEDIA_TYPE);
      case Change.Retracted retracted ->
          answer(found, nitf.write(retracted), NitfDocument.MEDIA_TYPE);
    };
  }

  /** Of one that was taken back there is nothing left to say to machines that read pages. */
  @GET
  @Path("articles/{slug}.jsonld")
  @Operation(hidden = true)
  public Response jsonld(@PathParam("slug") String slug) {
    Change found = found(slug);
    return switch (found) {
      case Change.Standing(var edition) ->
          answer(
              found,
              Answers.text(json, newsArticle.write(feeds.item(edition), companions.of(edition))),
              "application/ld+json");
      case Change.Retracted(_, _, var reason, _) -> throw new Problem(410, "Taken back", reason);
    };
  }

  private Change found(String slug) {
    Problem missing =
        new Problem(404, "No such article", "Nothing was ever published at this address.");
    if (!SLUG.matcher(slug).matches()) {
      throw missing;
    }
    return catalogue.at(slug).orElseThrow(() -> missing);
  }

  private static Response answer(Change found, String text, String mediaType) {
    return Answers.of(text, mediaType, found.at());
  }
}
