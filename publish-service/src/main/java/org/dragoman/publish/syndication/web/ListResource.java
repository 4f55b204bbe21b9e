package org.dragoman.publish.syndication.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.problem.Problem;
import org.dragoman.publish.site.Publisher;
import org.dragoman.publish.story.Catalogue;
import org.dragoman.publish.story.Catalogue.Address;
import org.dragoman.publish.story.Catalogue.Month;
import org.dragoman.publish.story.Catalogue.Named;
import org.dragoman.publish.story.Catalogue.Wanted;
import org.dragoman.publish.story.Edition;
import org.dragoman.publish.syndication.Feeds;
import org.dragoman.publish.syndication.Subject;
import org.dragoman.publish.syndication.opml.Opml;
import org.dragoman.publish.syndication.sitemap.Sitemap;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Lists of pages for search engines, and of feeds for readers of feeds. */
@Path("/")
@PermitAll
@RunOnVirtualThread
public class ListResource {
  private static final Duration NEWS = Duration.ofDays(2);
  private static final int OUTLETS = 500;
  private static final int KEYWORDS = 200;
  private static final int MOST_PARTS = 1000;

  private final Catalogue catalogue;
  private final Feeds feeds;
  private final Publisher publisher;
  private final Clock clock;
  private final Sitemap sitemap;

  ListResource(Catalogue catalogue, Feeds feeds, Publisher publisher, Clock clock) {
    this.catalogue = catalogue;
    this.feeds = feeds;
    this.publisher = publisher;
    this.clock = clock;
    this.sitemap = new Sitemap(publisher);
  }

  @GET
  @Path("sitemap.xml")
  @Operation(hidden = true)
  public Response index() {
    List<Month> months = catalogue.months();
    return xml(sitemap.index(months));
  }

  @GET
  @Path("sitemaps/{month:\\d\\d\\d\\d-\\d\\d}-{part:\\d+}.xml")
  @Operation(hidden = true)
  public Response pages(@PathParam("month") String month, @PathParam("part") int part) {
    if (part < 1 || part > MOST_PARTS) {
      throw missing();
    }
    List<Address> pages =
        catalogue.addresses(month(month), (part - 1) * Sitemap.MOST, Sitemap.MOST);
    if (pages.isEmpty()) {
      throw missing();
    }
    return xml(sitemap.pages(pages));
  }

  @GET
  @Path("news-sitemap.xml")
  @Operation(hidden = true)
  public Response news() {
    Instant since = clock.instant().minus(NEWS);
    List<Edition> recent =
        catalogue.newest(Wanted.ALL, null, Sitemap.MOST_NEWS).editions().stream()
            .filter(edition -> !edition.publishedAt().isBefore(since))
            .toList();
    return xml(sitemap.news(feeds.items(recent)));
  }

  @GET
  @Path("opml.xml")
  @Operation(hidden = true)
  public Response opml() {
    Map<String, List<Subject>> groups = new LinkedHashMap<>();
    groups.put("Languages", catalogue.languages().stream().map(Subject::language).toList());
    groups.put("Outlets", catalogue.outlets(OUTLETS).stream().map(ListResource::outlet).toList());
    groups.put(
        "Keywords", catalogue.keywords(KEYWORDS).stream().map(ListResource::keyword).toList());
    return Answers.of(Opml.write(publisher, groups), Opml.MEDIA_TYPE, null);
  }

  private static Subject outlet(Named outlet) {
    return new Subject(new Wanted(null, outlet.slug(), null), outlet.name());
  }

  private static Subject keyword(Named keyword) {
    return new Subject(new Wanted(null, null, keyword.slug()), keyword.name());
  }

  private static Response xml(String text) {
    return Answers.of(text, Sitemap.MEDIA_TYPE, null);
  }

  private static YearMonth month(String month) {
    try {
      return YearMonth.parse(month);
    } catch (DateTimeException notAMonth) {
      throw missing();
    }
  }

  private static Problem missing() {
    return new Problem(404, "No such sitemap", "/sitemap.xml lists the sitemaps there are.");
  }
}
