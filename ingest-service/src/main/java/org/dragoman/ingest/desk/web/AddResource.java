package org.dragoman.ingest.desk.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.dragoman.contracts.article.Source;
import org.dragoman.ingest.desk.Registration;
import org.dragoman.ingest.desk.SourceForm;
import org.dragoman.ingest.desk.web.SourcesTemplates.AddView;
import org.dragoman.ingest.desk.web.SourcesTemplates.Offer;
import org.dragoman.ingest.source.discovery.Discovery;
import org.dragoman.pages.Notice;
import org.dragoman.pages.Visitor;
import org.dragoman.pages.web.Guarded;
import org.dragoman.pages.web.Pages;
import org.dragoman.pages.web.Visitors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Adding a source: by its site, or by typing it all. */
@Path("/sources")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("admin")
@Guarded
@RunOnVirtualThread
public class AddResource {
  private final Discovery discovery;
  private final Registration registration;
  private final Visitors visitors;
  private final RoutingContext request;

  AddResource(
      Discovery discovery, Registration registration, Visitors visitors, RoutingContext request) {
    this.discovery = discovery;
    this.registration = registration;
    this.visitors = visitors;
    this.request = request;
  }

  @GET
  @Path("add")
  @Operation(hidden = true)
  public Response site() {
    return Pages.answer(200, SourcesTemplates.add(who(), new AddView("", Notice.NONE, List.of())));
  }

  @POST
  @Path("add")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response look(@FormParam("site") @DefaultValue("") String site) {
    AddView view =
        switch (discovery.look(site)) {
          case Discovery.Found.Nothing(String reason) ->
              new AddView(site, Notice.bad(reason), List.of());
          case Discovery.Found.Feeds(List<Discovery.Feed> feeds) ->
              new AddView(site, Notice.NONE, feeds.stream().map(this::offer).toList());
        };
    return Pages.answer(view.offers().isEmpty() ? 422 : 200, SourcesTemplates.add(who(), view));
  }

  /** A form to be filled in; what is known of the feed already stands in the address. */
  @GET
  @Path("new")
  @Operation(hidden = true)
  public Response empty(
      @QueryParam("name") @DefaultValue("") String name,
      @QueryParam("feed") @DefaultValue("") String feed,
      @QueryParam("homepage") @DefaultValue("") String homepage,
      @QueryParam("language") @DefaultValue("") String language) {
    SourceForm form =
        SourceForm.typed(
            Map.of("name", name, "feed", feed, "homepage", homepage, "language", language));
    return Pages.answer(200, SourcesTemplates.fresh(who(), form, Notice.NONE));
  }

  @POST
  @Path("new")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response add(@BeanParam SourceFields fields) {
    return switch (registration.add(fields.typed())) {
      case Registration.Result.Saved(String id) -> SourcesResource.to(id, "added");
      case Registration.Result.Wrong(SourceForm form) ->
          Pages.answer(422, SourcesTemplates.fresh(who(), form, SourcesResource.wrong(form)));
      case Registration.Result.Unknown unknown ->
          throw new IllegalStateException("a new source needs none to be there");
    };
  }

  private Offer offer(Discovery.Feed feed) {
    return new Offer(feed, registration.withFeed(feed.url()).map(Source::id).orElse(""));
  }

  private Visitor who() {
    return visitors.of(request);
  }
}
