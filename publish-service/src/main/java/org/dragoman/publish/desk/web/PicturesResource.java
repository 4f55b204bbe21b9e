package org.dragoman.publish.desk.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.dragoman.pages.Notice;
import org.dragoman.pages.web.Guarded;
import org.dragoman.pages.web.Pages;
import org.dragoman.pages.web.Visitors;
import org.dragoman.publish.desk.CreditInput.Refused;
import org.dragoman.publish.desk.PictureSaving;
import org.dragoman.publish.desk.PictureSaving.Saying;
import org.dragoman.publish.desk.PicturesPanel;
import org.dragoman.publish.desk.Saved;
import org.dragoman.publish.desk.Typed;
import org.dragoman.publish.story.Picture;
import org.dragoman.publish.story.Story;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** A story's pictures, saved part by part. */
@Path("/desk/stories/{id}/pictures")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("editor")
@Guarded
@RunOnVirtualThread
public class PicturesResource {
  private final Sheets sheets;
  private final PictureSaving saving;
  private final SecurityIdentity caller;
  private final Visitors visitors;
  private final RoutingContext request;

  PicturesResource(
      Sheets sheets,
      PictureSaving saving,
      SecurityIdentity caller,
      Visitors visitors,
      RoutingContext request) {
    this.sheets = sheets;
    this.saving = saving;
    this.caller = caller;
    this.visitors = visitors;
    this.request = request;
  }

  /** Who had to sign in again comes back here by GET, where a button had sent them. */
  @GET
  @Operation(hidden = true)
  public Response back(@PathParam("id") String id) {
    return WritingAnswers.page(id, "pictures");
  }

  /**
   * @param word of the part
   * @param was what stood there when they began
   * @param none whether it is said that there is nothing, on purpose
   */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response save(
      @PathParam("id") String id,
      @FormParam("url") @DefaultValue("") String url,
      @FormParam("part") @DefaultValue("") String word,
      @FormParam("value") @DefaultValue("") String value,
      @FormParam("was") @DefaultValue("") String was,
      @FormParam("back") @DefaultValue("false") boolean back,
      @FormParam("none") @DefaultValue("false") boolean none,
      @HeaderParam("HX-Request") @Nullable String htmx) {
    Optional<Picture.Part> named = Picture.Part.of(word);
    if (named.isEmpty()) {
      return unknown();
    }
    Picture.Part part = named.get();
    Saying saying = back ? new Saying.Back() : none ? new Saying.None() : Saying.of(part, value);
    String by = caller.getPrincipal().getName();
    boolean piece = htmx != null;
    return switch (saving.save(id, by, url, part, was, saying)) {
      case Saved.Done(Story story) ->
          piece ? piece(200, PicturesPanel.of(story), url, part) : back(id);
      case Saved.NotTaken(int _, Story story, Refused what) ->
          refused(story, url, part, what, piece);
      case Saved.Overtaken(Story story, Refused what) -> refused(story, url, part, what, piece);
      case Saved.Nowhere _ -> unknown();
    };
  }

  private Response refused(
      Story story, String url, Picture.Part part, Refused what, boolean piece) {
    return piece
        ? piece(409, PicturesPanel.of(story).refusing(url, part, what), url, part)
        : Pages.answer(
            409,
            DeskTemplates.story(
                visitors.of(request),
                sheets.of(story).refusing(url, part, what),
                Notice.bad(what.why()),
                Typed.NOTHING));
  }

  private Response piece(int status, PicturesPanel panel, String url, Picture.Part part) {
    return panel
        .picture(url)
        .map(picture ->
            Pages.answer(
                status,
                DeskTemplates.picturesaved(
                    visitors.of(request), panel, picture, picture.input(part))))
        .orElseGet(this::unknown);
  }

  private Response unknown() {
    return Pages.answer(404, DeskTemplates.missing(visitors.of(request)));
  }
}
