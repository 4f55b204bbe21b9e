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
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dragoman.problem.Problem;
import org.dragoman.publish.site.Print;
import org.dragoman.publish.site.Prints;
import org.dragoman.publish.site.Publisher;
import org.dragoman.publish.story.Catalogue;
import org.dragoman.publish.story.Catalogue.Address;
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
  private final Prints prints;
  private final Clock clock;
  private final Sitemap sitemap;

  ListResource(Catalogue catalogue, Feeds feeds, Publisher publisher, Prints prints, Clock clock) {
    this.catalogue = catalogue;
    this.feeds = feeds;
    this.publisher = publisher;
    this.prints = prints;
    this.clock = clock;
    this.sitemap = new Sitemap(publisher);
  }

  @GET
  @Path("sitemap.xml")
  @Operation(hidden = true)
  public Response index() {
    return all("/sitemap.xml", Sitemap.MEDIA_TYPE, () -> sitemap.index(catalogue.months()));
  }

  @GET
  @Path("sitemaps/{month:\\d\\d\\d\\d-\\d\\d}-{part:\\d+}.xml")
  @Operation(hidden = true)
  public Response pages(@PathParam("month") String month, @PathParam("part") int part) {
    if (part < 1 || part > MOST_PARTS) {
      throw missing();
    }
    YearMonth its = month(month);
    return prints
        .get(Sitemap.path(its, part), catalogue.revision(its), () -> pages(its, part))
        .map(print -> Answers.of(print, Sitemap.MEDIA_TYPE))
        .orElseThrow(ListResource::missing);
  }

  private Optional<Print> pages(YearMonth month, int part) {
    List<Address> pages = catalogue.addresses(month, (part - 1) * Sitemap.MOST, Sitemap.MOST);
    return pages.isEmpty() ? Optional.empty() : Optional.of(Print.of(sitemap.pages(pages)));
  }

  @GET
  @Path("sitemaps/pages.xml")
  @Operation(hidden = true)
  public Response shelves() {
    return all(Sitemap.SHELVES, Sitemap.MEDIA_TYPE, this::leading);
  }

  private String leading() {
    Stream<String> all = Stream.of("/", "/outlets", "/keywords", "/archive", "/corrections");
    Stream<String> languages =
        catalogue.languages().stream().map(language -> "/?language=" + language);
    Stream<String> outlets =
        catalogue.outlets(OUTLETS).stream().map(one -> Publisher.path("outlets", one.slug()));
    Stream<String> keywords =
        catalogue.keywords(KEYWORDS).stream().map(one -> Publisher.path("keywords", one.slug()));
    Stream<String> months = catalogue.months().stream().map(one -> "/archive/" + one.month());
    return sitemap.shelves(
        Stream.of(all, languages, outlets, keywords, months).flatMap(paths -> paths).toList());
  }

  /** RFC 9309. What is disallowed is of no use to a search engine; doors are closed elsewhere. */
  @GET
  @Path("robots.txt")
  @Operation(hidden = true)
  public Response robots() {
    String text =
        """
        User-agent: *
        Allow: /api/published
        Disallow: /api/
        Disallow: /desk
        Disallow: /login
        Disallow: /search?

        Sitemap: %1$s/sitemap.xml
        Sitemap: %1$s/news-sitemap.xml
        """
            .formatted(publisher.baseUrl());
    return Response.ok(text, "text/plain;charset=UTF-8").build();
  }

  @GET
  @Path("news-sitemap.xml")
  @Operation(hidden = true)
  public Response news() {
    long revision = catalogue.revision(Wanted.ALL);
    Instant since = clock.instant().minus(NEWS);
    // What was news yesterday may be none now, though nothing was published.
    Makings of = new Makings(revision, catalogue.firstFrom(Wanted.ALL, since));
    return answer("/news-sitemap.xml", of, Sitemap.MEDIA_TYPE, () -> news(since));
  }

  private record Makings(long revision, Optional<Instant> oldest) {}

  private String news(Instant since) {
    List<Edition> recent =
        catalogue.newest(Wanted.ALL, null, Sitemap.MOST_NEWS).editions().stream()
            .filter(edition -> !edition.publishedAt().isBefore(since))
            .toList();
    return sitemap.news(feeds.items(recent));
  }

  @GET
  @Path("opml.xml")
  @Operation(hidden = true)
  public Response opml() {
    return all("/opml.xml", Opml.MEDIA_TYPE, this::subscriptions);
  }

  private String subscriptions() {
    Map<String, List<Subject>> groups = new LinkedHashMap<>();
    groups.put("Languages", catalogue.languages().stream().map(Subject::language).toList());
    groups.put("Outlets", catalogue.outlets(OUTLETS).stream().map(ListResource::outlet).toList());
    groups.put(
        "Keywords", catalogue.keywords(KEYWORDS).stream().map(ListResource::keyword).toList());
    return Opml.write(publisher, groups);
  }

  private static Subject outlet(Named outlet) {
    return new Subject(new Wanted(null, outlet.slug(), null), outlet.name());
  }

  private static Subject keyword(Named keyword) {
    return new Subject(new Wanted(null, null, keyword.slug()), keyword.name());
  }

  /** Of a text that whatever is published may change. */
  private Response all(String address, String mediaType, Supplier<String> text) {
    return answer(address, catalogue.revision(Wanted.ALL), mediaType, text);
  }

  private Response answer(String address, Object of, String mediaType, Supplier<String> text) {
    return prints
        .get(address, of, () -> Optional.of(Print.of(text.get())))
        .map(print -> Answers.of(print, mediaType))
        .orElseThrow(ListResource::missing);
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
