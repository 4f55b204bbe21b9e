package org.dragoman.publish.syndication.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dragoman.problem.Problem;
import org.dragoman.publish.site.Print;
import org.dragoman.publish.site.Prints;
import org.dragoman.publish.site.Publisher;
import org.dragoman.publish.story.Catalogue;
import org.dragoman.publish.story.Catalogue.Wanted;
import org.dragoman.publish.syndication.Feed;
import org.dragoman.publish.syndication.Feeds;
import org.dragoman.publish.syndication.Format;
import org.dragoman.publish.syndication.Subject;
import org.dragoman.publish.syndication.atom.AtomFeed;
import org.dragoman.publish.syndication.atom.Tombstones;
import org.dragoman.publish.syndication.jsonfeed.JsonFeed;
import org.dragoman.publish.syndication.newsml.NewsMessage;
import org.dragoman.publish.syndication.rss.RssFeed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The feeds: of everything, of an outlet, of a keyword, of a language. */
@Path("/")
@PermitAll
@RunOnVirtualThread
public class FeedResource {
  private static final int RETRACTIONS = 200;
  private static final String FORMAT = "feed.{format:rss|atom|json|newsml}";

  private final Feeds feeds;
  private final Catalogue catalogue;
  private final Publisher publisher;
  private final Prints prints;
  private final ObjectMapper json;

  FeedResource(
      Feeds feeds, Catalogue catalogue, Publisher publisher, Prints prints, ObjectMapper json) {
    this.feeds = feeds;
    this.catalogue = catalogue;
    this.publisher = publisher;
    this.prints = prints;
    this.json = json;
  }

  @GET
  @Path(FORMAT)
  @Operation(hidden = true)
  public Response all(@PathParam("format") String format, @QueryParam("day") @Nullable String day) {
    return answer(Optional.of(Subject.EVERYTHING), format, day);
  }

  @GET
  @Path("outlets/{slug}/" + FORMAT)
  @Operation(hidden = true)
  public Response outlet(
      @PathParam("slug") String slug,
      @PathParam("format") String format,
      @QueryParam("day") @Nullable String day) {
    return answer(feeds.outlet(slug), format, day);
  }

  @GET
  @Path("keywords/{slug}/" + FORMAT)
  @Operation(hidden = true)
  public Response keyword(
      @PathParam("slug") String slug,
      @PathParam("format") String format,
      @QueryParam("day") @Nullable String day) {
    return answer(feeds.keyword(slug), format, day);
  }

  @GET
  @Path("{language}/" + FORMAT)
  @Operation(hidden = true)
  public Response language(
      @PathParam("language") String language,
      @PathParam("format") String format,
      @QueryParam("day") @Nullable String day) {
    return answer(feeds.language(language), format, day);
  }

  @GET
  @Path("retractions.atom")
  @Operation(hidden = true)
  public Response retractions() {
    return prints
        .get(Tombstones.PATH, catalogue.revision(Wanted.ALL), () -> Optional.of(tombstones()))
        .map(print -> Answers.of(print, Format.ATOM.mediaType()))
        .orElseThrow(FeedResource::missing);
  }

  private Print tombstones() {
    return Print.of(Tombstones.write(publisher, catalogue.retracted(RETRACTIONS)))
        .linking(discovery(publisher.baseUrl() + Tombstones.PATH, feeds.hubs()));
  }

  private Response answer(Optional<Subject> subject, String extension, @Nullable String day) {
    Format format = Format.of(extension).orElseThrow(FeedResource::missing);
    Subject about =
        subject.orElseThrow(() ->
            new Problem(
                404,
                "No such feed",
                "Nothing of this name is published. /opml.xml lists the feeds there are."));
    LocalDate of = day == null ? null : date(day);
    Instant settled = feeds.settled();
    Print print =
        prints
            .get(
                about.path() + "/feed." + extension + (of == null ? "" : "?day=" + of),
                feeds.makings(about),
                () -> feed(about, of).map(feed -> print(feed, format)))
            .orElseThrow(FeedResource::missing);
    Instant updated = Objects.requireNonNull(print.changed());
    return Answers.of(
        print.changedAt(Feeds.lastModified(updated, settled).orElse(null)), format.mediaType());
  }

  private Optional<Feed> feed(Subject subject, @Nullable LocalDate day) {
    return day == null ? Optional.of(feeds.newest(subject)) : feeds.of(subject, day);
  }

  private Print print(Feed feed, Format format) {
    return Print.of(text(feed, format)).changedAt(feed.updated()).linking(links(feed, format));
  }

  private static List<String> links(Feed feed, Format format) {
    List<String> links = new ArrayList<>(discovery(feed.self(format), feed.hubs()));
    String earlier = feed.earlier(format);
    if (earlier != null) {
      links.add(link(earlier, format == Format.JSON ? "next" : "prev-archive"));
    }
    return links;
  }

  /** How subscribers find a hub, and what to ask it for (W3C WebSub, 4). */
  private static List<String> discovery(String self, List<String> hubs) {
    List<String> links = new ArrayList<>();
    if (!hubs.isEmpty()) {
      hubs.forEach(hub -> links.add(link(hub, "hub")));
      links.add(link(self, "self"));
    }
    return links;
  }

  private static String link(String address, String relation) {
    return "<%s>; rel=\"%s\"".formatted(address, relation);
  }

  private String text(Feed feed, Format format) {
    return switch (format) {
      case RSS -> RssFeed.write(feed);
      case ATOM -> AtomFeed.write(feed);
      case JSON -> Answers.text(json, JsonFeed.write(feed));
      case NEWSML -> message(feed);
    };
  }

  /** A message of nothing would be none: the standard asks for an item. */
  private String message(Feed feed) {
    if (feed.items().isEmpty()) {
      throw new Problem(404, "Nothing to send", "Nothing of this is published now. Ask later.");
    }
    return new NewsMessage(publisher).write(feed);
  }

  private static LocalDate date(String day) {
    try {
      return LocalDate.parse(day);
    } catch (DateTimeException notADay) {
      throw new Problem(400, "Bad day", "Send the day as yyyy-mm-dd, in UTC.");
    }
  }

  private static Problem missing() {
    return new Problem(
        404, "No such feed", "No story was published on that day. Follow the links of the feed.");
  }
}
