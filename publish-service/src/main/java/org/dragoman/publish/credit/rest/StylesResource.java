package org.dragoman.publish.credit.rest;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dragoman.problem.Problem;
import org.dragoman.publish.boot.HouseStyleConfig;
import org.dragoman.publish.credit.BadWording;
import org.dragoman.publish.credit.HouseStyle;
import org.dragoman.publish.credit.KeptStyle;
import org.dragoman.publish.credit.StyleBook;
import org.dragoman.publish.credit.StyleBook.Written;
import org.dragoman.publish.credit.StyleChange;
import org.dragoman.publish.credit.json.StyleJson;
import org.dragoman.publish.story.Characters;
import org.dragoman.publish.story.Restyling;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** House styles: how the publisher words its credits, one per target language. */
@Path("/api/styles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "House styles")
@RolesAllowed("chief")
@RunOnVirtualThread
public class StylesResource {
  private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})\"");

  private final StyleBook book;
  private final Restyling restyling;
  private final HouseStyleConfig house;
  private final SecurityIdentity caller;

  StylesResource(
      StyleBook book, Restyling restyling, HouseStyleConfig house, SecurityIdentity caller) {
    this.book = book;
    this.restyling = restyling;
    this.house = house;
    this.caller = caller;
  }

  /** How many credits of stories nobody has read yet were changed. */
  public record Applied(int applied) {}

  @GET
  @RolesAllowed("translator")
  @Operation(summary = "The house styles in force, by language")
  public Map<String, List<KeptJson>> list() {
    return Map.of("styles", book.styles().stream().map(KeptJson::of).toList());
  }

  @GET
  @Path("/{language}")
  @RolesAllowed("translator")
  @Operation(summary = "The house style of a language; its ETag is for If-Match")
  public Response get(@PathParam("language") String language) {
    return book.of(language).map(StylesResource::answer).orElseThrow(() -> unknown(language));
  }

  @PUT
  @Path("/{language}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Write a house style",
      description =
          "If-Match is the ETag it was read with, \"0\" for the first of a language. Stories take"
              + " it in when they are next changed, or by apply; nothing published changes.")
  public Response put(
      @PathParam("language") String language,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable StyleJson style) {
    Written written = book.write(language, valid(style), seen(ifMatch), name());
    return switch (written) {
      case Written.Done(KeptStyle kept) -> answer(kept);
      case Written.Changed(int revision) ->
          throw new Problem(
                  412,
                  "House style has changed",
                  "Somebody has written it since you read it; read it again.")
              .with("etag", tag(revision));
      case Written.NoLanguage(String tag) ->
          throw new Problem(422, "No such language", tag + " is not the BCP 47 tag of a language.");
    };
  }

  @GET
  @Path("/{language}/history")
  @Operation(summary = "Every revision, the newest first, with what it changed")
  public Map<String, List<KeptJson>> history(@PathParam("language") String language) {
    List<KeptStyle> all = book.history(language);
    if (all.isEmpty()) {
      throw unknown(language);
    }
    return Map.of(
        "revisions",
        IntStream.range(0, all.size())
            .mapToObj(i -> {
              HouseStyle before = i + 1 < all.size() ? all.get(i + 1).style() : null;
              return KeptJson.of(all.get(i), StyleChange.between(before, all.get(i).style()));
            })
            .toList());
  }

  @POST
  @Path("/{language}/apply")
  @Operation(summary = "Take the style into all stories of its language that were never published")
  public Applied apply(@PathParam("language") String language) {
    KeptStyle style = book.of(language).orElseThrow(() -> unknown(language));
    return new Applied(restyling.apply(style.language(), name()));
  }

  private HouseStyle valid(@Nullable StyleJson style) {
    if (style == null) {
      throw new Problem(422, "House style refused", "The body is a JSON object, the style.");
    }
    if (style.holdsNull()) {
      throw new Problem(422, "House style refused", "null is no outlet's name, and no exception.");
    }
    if (!Characters.storable(style.toString())) {
      throw new Problem(
          422, "House style refused", "U+0000 and halves of surrogate pairs cannot be kept.");
    }
    try {
      return style.style(house.publisher());
    } catch (BadWording bad) {
      throw new Problem(422, "House style refused", bad.told() + ".").with("field", bad.field());
    }
  }

  private static int seen(@Nullable String ifMatch) {
    if (ifMatch == null) {
      throw new Problem(
          428,
          "If-Match required",
          "Send the ETag you read the style with, \"0\" for the first of a language.");
    }
    Matcher tag = TAG.matcher(ifMatch.strip());
    return tag.matches() ? Integer.parseInt(tag.group(1)) : -1;
  }

  private static Response answer(KeptStyle kept) {
    return Response.ok(KeptJson.of(kept)).header(HttpHeaders.ETAG, tag(kept.revision())).build();
  }

  private static String tag(int revision) {
    return "\"" + revision + "\"";
  }

  private static Problem unknown(String language) {
    return new Problem(404, "No such house style", "There is none for " + language + ".");
  }

  private String name() {
    return caller.getPrincipal().getName();
  }
}
