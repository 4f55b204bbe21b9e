package org.dragoman.publish.desk.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.dragoman.pages.web.Guarded;
import org.dragoman.problem.Problem;
import org.dragoman.publish.desk.Writing;
import org.dragoman.publish.desk.Writing.Field;
import org.dragoman.publish.desk.Written;
import org.dragoman.publish.story.GivenBack;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Takes headline and deck as an editor writes them anew, and the keywords one by one. */
@Path("/desk/stories/{id}/furniture")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("translator")
@Guarded
@RunOnVirtualThread
public class FurnitureResource {
  private final Writing writing;
  private final WritingAnswers answers;
  private final SecurityIdentity caller;

  FurnitureResource(Writing writing, WritingAnswers answers, SecurityIdentity caller) {
    this.writing = writing;
    this.answers = answers;
    this.caller = caller;
  }

  /** Who had to sign in again comes back here by GET, where a button had sent them. */
  @GET
  @Path("/{piece}")
  @Operation(hidden = true)
  public Response back(@PathParam("id") String id, @PathParam("piece") String piece) {
    return WritingAnswers.page(id, piece);
  }

  /**
   * @param as who typed it, as the page knew them
   * @param was what stood there when they began, as inline HTML; keywords in a row
   * @param target what is to stand there, as inline HTML
   * @param back whether it is given back to the translation
   */
  @POST
  @Path("/{piece}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response write(
      @PathParam("id") String id,
      @PathParam("piece") String piece,
      @FormParam("as") @Nullable String as,
      @FormParam("was") @DefaultValue("") String was,
      @FormParam("target") @Nullable String target,
      @FormParam("add") @Nullable String add,
      @FormParam("remove") @Nullable String remove,
      @FormParam("back") @DefaultValue("false") boolean back) {
    String who = caller.getPrincipal().getName();
    answers.samePerson(as, who);
    if (back) {
      return answers.part(id, piece, writing.giveBack(id, who, part(piece), was));
    }
    return switch (piece) {
      case "headline" -> answers.line(id, piece, headline(id, who, was, target));
      case "deck" -> {
        String deck = WritingAnswers.required(target);
        yield answers.line(id, piece, writing.furniture(id, who, Field.DECK, was, deck));
      }
      case "keywords" -> answers.part(id, piece, writing.keywords(id, who, add, remove));
      default -> throw unknown();
    };
  }

  private static GivenBack.Part part(String piece) {
    return switch (piece) {
      case "headline" -> GivenBack.Part.TITLE;
      case "deck" -> GivenBack.Part.DECK;
      case "keywords" -> GivenBack.Part.KEYWORDS;
      default -> throw unknown();
    };
  }

  private static Problem unknown() {
    return new Problem(404, "Not found", "Nothing of that name can be written here.");
  }

  private Written headline(String id, String who, String was, @Nullable String target) {
    String headline = WritingAnswers.required(target);
    if (headline.isBlank()) {
      throw new Problem(422, "No headline", "A story has a headline: write one.");
    }
    return writing.furniture(id, who, Field.HEADLINE, was, headline);
  }
}
