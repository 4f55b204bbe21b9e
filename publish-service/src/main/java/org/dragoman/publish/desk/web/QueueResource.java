package org.dragoman.publish.desk.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.pages.web.Guarded;
import org.dragoman.pages.web.Pages;
import org.dragoman.pages.web.Visitors;
import org.dragoman.publish.desk.Filter;
import org.dragoman.publish.desk.Item;
import org.dragoman.publish.desk.Queue;
import org.dragoman.publish.desk.Staff;
import org.dragoman.publish.live.Attendance;
import org.dragoman.publish.live.Presence;
import org.dragoman.publish.story.Browsing;
import org.dragoman.publish.story.Choices;
import org.dragoman.publish.story.Counts;
import org.dragoman.publish.story.Cursor;
import org.dragoman.publish.story.Listing;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The queue, whole and in pieces. */
@Path("/desk")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("translator")
@Guarded
@RunOnVirtualThread
public class QueueResource {
  private static final int PAGE = 50;
  private static final int MOST_CHANGES = 100;
  private static final Choices NONE =
      new Choices(List.of(), List.of(), List.of(), List.of(), List.of());

  private final Browsing browsing;
  private final Staff staff;
  private final Attendance attendance;
  private final SecurityIdentity caller;
  private final Visitors visitors;
  private final RoutingContext request;
  private final Clock clock;

  QueueResource(
      Browsing browsing,
      Staff staff,
      Attendance attendance,
      SecurityIdentity caller,
      Visitors visitors,
      RoutingContext request,
      Clock clock) {
    this.browsing = browsing;
    this.staff = staff;
    this.attendance = attendance;
    this.caller = caller;
    this.visitors = visitors;
    this.request = request;
    this.clock = clock;
  }

  @GET
  @Operation(hidden = true)
  public Response queue(@Context UriInfo address, @QueryParam("from") @Nullable String from) {
    Filter filter = filter(address);
    Instant now = clock.instant();
    Cursor cursor = from == null ? null : Cursor.decode(from).orElse(null);
    Listing list = browsing.list(filter.query(name(), now, cursor, PAGE));
    Queue queue =
        new Queue(
            filter,
            items(list, now),
            count(filter, now),
            browsing.choices(),
            staff.desks(),
            list.next() == null ? null : list.next().encode(),
            cursor == null);
    return Pages.answer(200, DeskTemplates.queue(visitors.of(request), queue));
  }

  /** The entries of changed stories as they stand now, and the counts; for the page's script. */
  @GET
  @Path("/queue/changes")
  @Operation(hidden = true)
  public Response changes(
      @Context UriInfo address, @QueryParam("id") @Nullable List<String> changed) {
    Filter filter = filter(address);
    Instant now = clock.instant();
    List<String> ids =
        changed == null
            ? List.of()
            : changed.stream().filter(id -> id.indexOf('\0') < 0).limit(MOST_CHANGES).toList();
    Listing list = browsing.among(filter.query(name(), now, null, Math.max(1, ids.size())), ids);
    Queue queue =
        new Queue(filter, items(list, now), count(filter, now), NONE, List.of(), null, true);
    return Pages.answer(200, DeskTemplates.changes(visitors.of(request), queue));
  }

  private Counts count(Filter filter, Instant now) {
    return browsing.count(filter.query(name(), now, null, 1), name());
  }

  private List<Item> items(Listing list, Instant now) {
    return list.hits().stream().map(hit -> Item.of(hit, present(hit.entry().id()), now)).toList();
  }

  private List<String> present(String story) {
    return attendance.at(story).stream()
        .map(Presence::who)
        .filter(who -> !who.equals(name()))
        .toList();
  }

  private static Filter filter(UriInfo address) {
    MultivaluedMap<String, String> all = address.getQueryParameters();
    Map<String, String> fields = new HashMap<>();
    all.forEach((name, values) -> fields.put(name, values.getFirst()));
    return Filter.of(fields);
  }

  private String name() {
    return caller.getPrincipal().getName();
  }
}
