package org.dragoman.publish.syndication.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.dragoman.publish.site.Typesetter;
import org.dragoman.publish.story.Editions;
import org.dragoman.publish.syndication.atom.AtomFeed;

/** {@code /feed.atom}. */
@Path("/feed.atom")
@PermitAll
@RunOnVirtualThread
public class AtomResource {
  private static final int ENTRIES = 50;

  private final Editions editions;
  private final Typesetter typesetter;
  private final AtomFeed feed;

  AtomResource(Editions editions, Typesetter typesetter, AtomFeed feed) {
    this.editions = editions;
    this.typesetter = typesetter;
    this.feed = feed;
  }

  @GET
  @Produces(AtomFeed.MEDIA_TYPE)
  public Response feed() {
    String atom =
        feed.write(
            editions.newest(ENTRIES).editions().stream()
                .map(edition -> new AtomFeed.Item(edition, typesetter.set(edition)))
                .toList());
    return Response.ok(atom, AtomFeed.MEDIA_TYPE).build();
  }
}
