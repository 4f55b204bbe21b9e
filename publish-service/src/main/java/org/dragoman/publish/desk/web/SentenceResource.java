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
import org.dragoman.publish.desk.Writing;
import org.dragoman.publish.desk.Writing.Sentence;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Takes what is typed into a story's page, sentence by sentence. */
@Path("/desk/stories/{id}/segments")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("translator")
@Guarded
@RunOnVirtualThread
public class SentenceResource {
  private final Writing writing;
  private final WritingAnswers answers;
  private final SecurityIdentity caller;

  SentenceResource(Writing writing, WritingAnswers answers, SecurityIdentity caller) {
    this.writing = writing;
    this.answers = answers;
    this.caller = caller;
  }

  /** Who had to sign in again comes back here by GET, where a button had sent them. */
  @GET
  @Path("/{segment}")
  @Operation(hidden = true)
  public Response back(@PathParam("id") String id, @PathParam("segment") String segment) {
    return WritingAnswers.page(id, segment);
  }

  /**
   * @param as who typed it, as the page knew them
   * @param source of the sentence it was typed for
   * @param was what stood there when they began
   * @param target what is to stand there
   */
  @POST
  @Path("/{segment}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response write(
      @PathParam("id") String id,
      @PathParam("segment") String segment,
      @FormParam("as") @Nullable String as,
      @FormParam("source") @Nullable String source,
      @FormParam("was") @DefaultValue("") String was,
      @FormParam("target") @Nullable String target) {
    String who = caller.getPrincipal().getName();
    answers.samePerson(as, who);
    Sentence typed = new Sentence(segment, source, was, WritingAnswers.required(target));
    return answers.line(id, segment, writing.sentence(id, who, typed));
  }
}
