package org.dragoman.publish.start.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Source;
import org.dragoman.pages.Notice;
import org.dragoman.pages.web.Guarded;
import org.dragoman.pages.web.Pages;
import org.dragoman.pages.web.Visitors;
import org.dragoman.publish.credit.Crediting;
import org.dragoman.publish.site.Publisher;
import org.dragoman.publish.start.Coming;
import org.dragoman.publish.start.Fault;
import org.dragoman.publish.start.Manuscript;
import org.dragoman.publish.start.Shown;
import org.dragoman.publish.start.StartForm;
import org.dragoman.publish.start.Starting;
import org.dragoman.publish.start.Step;
import org.dragoman.publish.start.Told;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Starting a story by a page's address or by its text. */
@Path("/desk/new")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("editor")
@Guarded
@RunOnVirtualThread
public class StartResource {
  private final Starting starting;
  private final Crediting crediting;
  private final Publisher publisher;
  private final ObjectMapper json;
  private final Visitors visitors;
  private final RoutingContext request;

  StartResource(
      Starting starting,
      Crediting crediting,
      Publisher publisher,
      ObjectMapper json,
      Visitors visitors,
      RoutingContext request) {
    this.starting = starting;
    this.crediting = crediting;
    this.publisher = publisher;
    this.json = json;
    this.visitors = visitors;
    this.request = request;
  }

  @GET
  @Operation(hidden = true)
  public Response empty() {
    return form(200, Manuscript.empty(UUID.randomUUID()), List.of(), List.of(), Notice.NONE);
  }

  @POST
  @Path("page")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response page(@BeanParam StartFields fields) {
    return told(starting.page(typed(fields)));
  }

  @POST
  @Path("preview")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response preview(@BeanParam StartFields fields) {
    return told(starting.preview(typed(fields)));
  }

  /** Gives the words of what was read back, to be typed on. */
  @POST
  @Path("text")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response text(@BeanParam StartFields fields) {
    Manuscript typed = typed(fields);
    Article read = typed.read();
    Manuscript open = typed.asText(read == null ? typed.text() : Shown.words(read.body()));
    return form(200, open, List.of(), List.of(), Notice.NONE);
  }

  @POST
  @Path("send")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response send(@BeanParam StartFields fields) {
    return told(starting.send(typed(fields)));
  }

  /** Who had to sign in again comes back here by GET, where a button had sent them. */
  @GET
  @Path("{step: page|preview|text|send}")
  @Operation(hidden = true)
  public Response back() {
    return Response.seeOther(URI.create("/desk/new")).build();
  }

  private Response told(Step step) {
    return switch (step) {
      case Step.Taken(String article, boolean before) ->
          Response.seeOther(
                  URI.create("/desk/new/" + article + "?sent=true" + (before ? "&known=true" : "")))
              .build();
      case Step.Read(Manuscript manuscript, List<String> notes) ->
          form(200, manuscript, List.of(), notes, Notice.NONE);
      case Step.Wrong(Manuscript typed, List<Fault> faults) ->
          form(422, typed, faults, List.of(), Notice.bad("Something is missing; see below."));
      case Step.Failed(Manuscript typed, String why) ->
          form(422, typed, List.of(), List.of(), Notice.bad(why));
    };
  }

  private Response form(
      int status, Manuscript typed, List<Fault> faults, List<String> notes, Notice notice) {
    Told<List<Source>> outlets = starting.outlets();
    List<Source> sources =
        outlets instanceof Told.Given<List<Source>>(List<Source> all) ? all : List.of();
    Notice told =
        notice.text().isEmpty() && outlets instanceof Told.Away<List<Source>>(Told.Why why)
            ? Notice.bad(why.words())
            : notice;
    StartForm form =
        new StartForm(
            typed,
            written(typed.read()),
            coming(typed, sources),
            sources,
            faults,
            notes,
            publisher.zone());
    return Pages.answer(status, StartTemplates.form(visitors.of(request), form, told));
  }

  private @Nullable Coming coming(Manuscript typed, List<Source> sources) {
    if (typed.read() == null) {
      return null;
    }
    Source source =
        sources.stream().filter(each -> each.id().equals(typed.source())).findFirst().orElse(null);
    return Coming.of(typed, source, crediting, publisher.language());
  }

  private String written(@Nullable Article read) {
    try {
      return read == null ? "" : json.writeValueAsString(read);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("an article is always JSON", impossible);
    }
  }

  private Manuscript typed(StartFields fields) {
    return fields.manuscript(json, publisher.zone());
  }
}
