package org.dragoman.publish.credit.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import org.dragoman.pages.Notice;
import org.dragoman.pages.Visitor;
import org.dragoman.pages.web.Guarded;
import org.dragoman.pages.web.Pages;
import org.dragoman.pages.web.Visitors;
import org.dragoman.publish.boot.HouseStyleConfig;
import org.dragoman.publish.credit.BadWording;
import org.dragoman.publish.credit.HouseStyle;
import org.dragoman.publish.credit.HouseStyles;
import org.dragoman.publish.credit.KeptStyle;
import org.dragoman.publish.credit.StyleBook;
import org.dragoman.publish.credit.StyleBook.Written;
import org.dragoman.publish.credit.StyleForm;
import org.dragoman.publish.credit.web.StylesPage.Refused;
import org.dragoman.publish.story.Restyling;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The settings pages of the house styles. */
@Path("/desk/settings/styles")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("chief")
@Guarded
@RunOnVirtualThread
public class StylesPages {
  private static final String PATH = "/desk/settings/styles";

  private final StyleBook book;
  private final Restyling restyling;
  private final HouseStyleConfig house;
  private final SecurityIdentity caller;
  private final Visitors visitors;
  private final RoutingContext request;

  StylesPages(
      StyleBook book,
      Restyling restyling,
      HouseStyleConfig house,
      SecurityIdentity caller,
      Visitors visitors,
      RoutingContext request) {
    this.book = book;
    this.restyling = restyling;
    this.house = house;
    this.caller = caller;
    this.visitors = visitors;
    this.request = request;
  }

  @GET
  @Operation(hidden = true)
  public Response list(@QueryParam("language") @DefaultValue("") String language) {
    if (!language.isBlank()) {
      return Response.seeOther(UriBuilder.fromPath(PATH + "/{language}").build(language.strip()))
          .build();
    }
    List<StylesPage.Entry> entries = book.styles().stream().map(StylesPage.Entry::of).toList();
    return Pages.answer(200, StyleTemplates.styles(visitor(), entries, Notice.NONE));
  }

  @GET
  @Path("/{language}")
  @Operation(hidden = true)
  public Response show(
      @PathParam("language") String language,
      @QueryParam("done") @DefaultValue("") String done,
      @QueryParam("applied") @DefaultValue("0") int applied) {
    KeptStyle kept = book.of(language).orElse(null);
    HouseStyle style = kept == null ? null : kept.style();
    String key = HouseStyles.key(language);
    StylesPage page =
        new StylesPage(
            key,
            kept == null ? 0 : kept.revision(),
            StyleForm.of(style),
            null,
            style == null ? List.of() : StylesPage.samples(style, key),
            StylesPage.past(book.history(key)),
            done.equals("saved") ? restyling.count(key) : null);
    return Pages.answer(200, StyleTemplates.style(visitor(), page, told(done, applied)));
  }

  private static Notice told(String done, int applied) {
    return switch (done) {
      case "saved" ->
          Notice.good("Saved. New stories are worded like this, others when they next change.");
      case "applied" ->
          Notice.good(applied == 1 ? "One story was changed." : applied + " stories were changed.");
      default -> Notice.NONE;
    };
  }

  @POST
  @Path("/{language}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response save(
      @PathParam("language") String language, MultivaluedMap<String, String> sent) {
    StyleForm form = SentForm.read(sent);
    int seen = number(sent.getFirst("revision"));
    HouseStyle style;
    try {
      style = form.style(house.publisher());
    } catch (BadWording bad) {
      Refused refused = new Refused(bad.field(), bad.told());
      return again(422, language, seen, form, refused, null, Notice.bad(bad.told() + "."));
    }
    if (sent.containsKey("preview")) {
      return again(200, language, seen, form, null, style, Notice.good("Not saved yet."));
    }
    return switch (book.write(language, style, seen, caller.getPrincipal().getName())) {
      case Written.Done(KeptStyle kept) -> to(kept.language(), "saved", 0);
      case Written.Changed(int revision) ->
          again(
              409,
              language,
              revision,
              form,
              null,
              style,
              Notice.bad(
                  "Somebody else has written this style since you began; what they changed is in"
                      + " the history below. Save again to write yours over it."));
      case Written.NoLanguage(String tag) ->
          again(422, language, seen, form, null, style, Notice.bad(tag + " is no language."));
    };
  }

  @POST
  @Path("/{language}/apply")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response apply(@PathParam("language") String language) {
    String key = HouseStyles.key(language);
    return to(key, "applied", restyling.apply(key, caller.getPrincipal().getName()));
  }

  /** Who had to sign in again comes back here by GET, where a button had sent them. */
  @GET
  @Path("/{language}/apply")
  @Operation(hidden = true)
  public Response back(@PathParam("language") String language) {
    return Response.seeOther(UriBuilder.fromPath(PATH + "/{language}").build(language)).build();
  }

  private Response again(
      int status,
      String language,
      int revision,
      StyleForm form,
      @Nullable Refused refused,
      @Nullable HouseStyle style,
      Notice notice) {
    String key = HouseStyles.key(language);
    StylesPage page =
        new StylesPage(
            key,
            revision,
            form.withRoom(),
            refused,
            style == null ? List.of() : StylesPage.samples(style, key),
            StylesPage.past(book.history(key)),
            null);
    return Pages.answer(status, StyleTemplates.style(visitor(), page, notice));
  }

  private static Response to(String language, String done, int applied) {
    return Response.seeOther(
            UriBuilder.fromPath(PATH + "/{language}")
                .queryParam("done", done)
                .queryParam("applied", applied)
                .build(language))
        .build();
  }

  private static int number(@Nullable String typed) {
    try {
      return typed == null ? -1 : Integer.parseInt(typed);
    } catch (NumberFormatException notANumber) {
      return -1;
    }
  }

  private Visitor visitor() {
    return visitors.of(request);
  }
}
