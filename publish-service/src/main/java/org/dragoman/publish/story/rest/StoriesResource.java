package org.dragoman.publish.story.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.dragoman.problem.Problem;
import org.dragoman.publish.story.Cursor;
import org.dragoman.publish.story.Mending;
import org.dragoman.publish.story.Move;
import org.dragoman.publish.story.Moves;
import org.dragoman.publish.story.Order;
import org.dragoman.publish.story.Outcome;
import org.dragoman.publish.story.Reading;
import org.dragoman.publish.story.Rules;
import org.dragoman.publish.story.Story;
import org.dragoman.publish.story.StoryList;
import org.dragoman.publish.story.Undelivered;
import org.dragoman.publish.story.Undelivered.Owed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Editors' systems read, mend and move stories. */
@Path("/api/stories")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class StoriesResource {
  private static final int LARGEST_PAGE = 200;
  private static final int LONGEST_KEY = 200;

  private final Reading reading;
  private final Moves moves;
  private final Mending mending;
  private final Rules rules;
  private final Undelivered undelivered;
  private final SecurityIdentity caller;

  StoriesResource(
      Reading reading,
      Moves moves,
      Mending mending,
      Rules rules,
      Undelivered undelivered,
      SecurityIdentity caller) {
    this.reading = reading;
    this.moves = moves;
    this.mending = mending;
    this.rules = rules;
    this.undelivered = undelivered;
    this.caller = caller;
  }

  @GET
  @RolesAllowed("translator")
  @Operation(
      summary = "List stories",
      description = "Those that owe an answer first, then the newest change.")
  public StoriesJson list(
      @BeanParam Asked asked,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    if (limit < 1 || limit > LARGEST_PAGE) {
      throw new Problem(400, "Bad limit", "limit is 1 to " + LARGEST_PAGE + ", not " + limit + ".");
    }
    StoryList list = reading.list(asked.query(after(cursor), limit));
    List<String> ids = list.stories().stream().map(story -> story.dossier().id()).toList();
    return StoriesJson.of(list, this::moves, undelivered.of(ids));
  }

  private static @Nullable Cursor after(@Nullable String cursor) {
    return cursor == null
        ? null
        : Cursor.decode(cursor)
            .orElseThrow(
                () -> new Problem(400, "Bad cursor", "Send the cursor as the last page gave it."));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed("translator")
  @Operation(summary = "Read a story", description = "The ETag is for If-Match.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = StoryJson.class)))
  public Response get(@PathParam("id") String id) {
    return reading
        .story(id)
        .map(this::answer)
        .orElseThrow(() -> Refusals.problem(new Outcome.UnknownStory(id)));
  }

  @PATCH
  @Path("/{id}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @RolesAllowed("translator")
  @Operation(
      summary = "Mend a story",
      description = "A JSON merge patch; null gives a word back to source and house style.")
  @RequestBody(
      content =
          @Content(
              mediaType = "application/merge-patch+json",
              examples = {
                @ExampleObject(
                    name = "words",
                    summary = "A headline and a sentence, which nobody may have changed meanwhile",
                    value = StoryExamples.WORDS),
                @ExampleObject(
                    name = "around",
                    summary = "Embargo, order of the blocks, a picture and the credit",
                    value = StoryExamples.AROUND)
              }))
  @APIResponse(
      responseCode = "200",
      description = "The story as it is now",
      content = @Content(schema = @Schema(implementation = StoryJson.class)))
  @APIResponse(
      responseCode = "409",
      description = "Somebody else changed the sentence (segments), or the state takes no edit")
  @APIResponse(responseCode = "412", description = "The story changed since it was read (etag)")
  @APIResponse(responseCode = "422", description = "It cannot be patched like this")
  @APIResponse(responseCode = "428", description = "There was no If-Match")
  public Response mend(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      JsonNode patch) {
    int expected = ETags.required(ifMatch);
    StoryPatch read = StoryPatch.read(patch);
    if (read.takesEditor(name()) && !caller.hasRole("editor")) {
      throw new Problem(
          403,
          "Not allowed",
          "To set an embargo, the credit or pictures, or to give a story to others, takes the role"
              + " editor.");
    }
    int blocks =
        reading.story(id).map(story -> story.dossier().copy().original().body().size()).orElse(0);
    return answer(mending.mend(read.amendment(id, name(), expected, blocks)));
  }

  @POST
  @Path("/{id}/{move}")
  @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
  @RolesAllowed("translator")
  @Operation(
      summary = "Move a story",
      description =
          "review (translator); approve, schedule, unschedule, publish, correct, hold, release,"
              + " spike, restore, dismiss (editor); retract (chief).")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = MoveBody.class),
              examples = {
                @ExampleObject(name = "publish", value = StoryExamples.PUBLISH),
                @ExampleObject(name = "schedule", value = StoryExamples.SCHEDULE),
                @ExampleObject(name = "correct", value = StoryExamples.CORRECT),
                @ExampleObject(name = "retract", value = StoryExamples.RETRACT)
              }))
  @APIResponse(
      responseCode = "200",
      description = "The story after the move",
      content = @Content(schema = @Schema(implementation = StoryJson.class)))
  @APIResponse(
      responseCode = "409",
      description = "The state does not offer it; it offers moves",
      content =
          @Content(
              mediaType = "application/problem+json",
              examples = @ExampleObject(name = "refused", value = StoryExamples.NOT_OFFERED)))
  @APIResponse(
      responseCode = "422",
      description =
          "The credit is incomplete (missing), sentences are not translated (segments),"
              + " or a reason or time is missing")
  public Response move(
      @PathParam("id") String id,
      @PathParam("move") String word,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @Nullable @Valid MoveBody body) {
    Move move =
        Move.of(word)
            .orElseThrow(() -> new Problem(404, "No such move", "There is no move " + word + "."));
    if (!caller.hasRole(move.role())) {
      throw new Problem(403, "Not allowed", "To " + word + " takes the role " + move.role() + ".");
    }
    if (key != null && key.length() > LONGEST_KEY) {
      throw new Problem(
          400,
          "Bad Idempotency-Key",
          "It has at most " + LONGEST_KEY + " characters, e.g. a UUID.");
    }
    return answer(
        moves.move(
            order(id, move, ifMatch, body == null ? MoveBody.EMPTY : body),
            key == null || key.isBlank() ? null : "http:" + name() + ":" + key));
  }

  private Order order(String id, Move move, @Nullable String ifMatch, MoveBody body) {
    return new Order(
        id,
        move,
        name(),
        body.person(),
        ETags.expected(ifMatch),
        null,
        body.reason(),
        body.note(),
        body.allowUntranslated(),
        body.at());
  }

  private String name() {
    return caller.getPrincipal().getName();
  }

  private Response answer(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done(Story story) -> answer(story);
      case Outcome.Refused refused -> throw Refusals.problem(refused);
    };
  }

  private Set<Move> moves(Story story) {
    return rules.moves(story, caller::hasRole, null);
  }

  private Response answer(Story story) {
    String id = story.dossier().id();
    List<Owed> owed = undelivered.of(List.of(id)).getOrDefault(id, List.of());
    return Response.ok(StoryJson.of(story, moves(story), owed, reading.alsoIn(story)))
        .header(HttpHeaders.ETAG, ETags.of(story.dossier().revision()))
        .build();
  }
}
