package org.dragoman.publish.desk.web;

import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import org.dragoman.pages.web.Pages;
import org.dragoman.pages.web.Visitors;
import org.dragoman.problem.Problem;
import org.dragoman.publish.desk.Card;
import org.dragoman.publish.desk.TextPanel;
import org.dragoman.publish.desk.Written;
import org.dragoman.publish.story.Explanation;
import org.dragoman.publish.story.Outcome;
import org.dragoman.publish.story.Story;
import org.jspecify.annotations.Nullable;

/**
 * Answers to what was written: a script gets the line as it stands now, and the story's revision in
 * a header; a plain form is sent back to the page.
 */
@Singleton
final class WritingAnswers {
  static final String REVISION = "Story-Revision";

  /** Only scripts send it: forms carry the token in a field. */
  private static final String FROM_SCRIPT = "Form-Token";

  private final Visitors visitors;
  private final RoutingContext request;

  WritingAnswers(Visitors visitors, RoutingContext request) {
    this.visitors = visitors;
    this.request = request;
  }

  /** A page left open is not written with under the name of whoever signed in after. */
  void samePerson(@Nullable String typedBy, String signedIn) {
    if (typedBy != null && !typedBy.equals(signedIn)) {
      throw new Problem(
              409,
              "Signed in as somebody else",
              "This was typed by "
                  + typedBy
                  + ", and "
                  + signedIn
                  + " is signed in now: sign in as "
                  + typedBy
                  + " to save it.")
          .with("signedIn", signedIn);
    }
  }

  static String required(@Nullable String target) {
    if (target == null) {
      throw new Problem(422, "No text", "The form came without its field target: send it again.");
    }
    return target;
  }

  Response line(String id, String name, Written written) {
    return answer(id, name, written, story -> fragment(story, name));
  }

  /** Where more than a line changes, a script reads the page again. */
  Response part(String id, String anchor, Written written) {
    return answer(id, anchor, written, _ -> null);
  }

  private interface Fragment {
    @Nullable TemplateInstance of(Story story);
  }

  private Response answer(String id, String anchor, Written written, Fragment fragment) {
    boolean script = request.request().getHeader(FROM_SCRIPT) != null;
    return switch (written) {
      case Written.Saved(Story story) -> script ? fragment(200, story, fragment) : page(id, anchor);
      case Written.Met(Story story) when script -> fragment(409, story, fragment);
      case Written.Gone(Story story) when script -> fragment(410, story, _ -> null);
      case Written.Met _ ->
          throw new Problem(
              409, "Changed", "Somebody else has changed this since: load the page again.");
      case Written.Gone _ ->
          throw new Problem(
              410, "Gone", "The source has changed; this sentence stands there no more.");
      case Written.Refused(Outcome.Refused why) -> throw refused(why);
    };
  }

  private static Problem refused(Outcome.Refused why) {
    boolean unfit = why instanceof Outcome.Unstorable || why instanceof Outcome.TooLong;
    int status = why instanceof Outcome.UnknownStory ? 404 : unfit ? 422 : 409;
    // By this title a script knows that sending it again may do.
    String title = why instanceof Outcome.Changed ? "Changed" : "Not saved";
    return new Problem(status, title, Explanation.of(why));
  }

  private static Response fragment(int status, Story story, Fragment fragment) {
    TemplateInstance page = fragment.of(story);
    Response answer =
        page == null
            ? Response.status(status).header("Cache-Control", "no-store").build()
            : Pages.answer(status, page);
    return Response.fromResponse(answer).header(REVISION, story.dossier().revision()).build();
  }

  private @Nullable TemplateInstance fragment(Story story, String name) {
    TextPanel text = TextPanel.of(story);
    return text.line(name)
        .map(line -> DeskTemplates.line(visitors.of(request), text, Card.of(story), line))
        .orElse(null);
  }

  /** The story's page, at one of its places. */
  static Response page(String id, String anchor) {
    return Response.seeOther(
            UriBuilder.fromPath("/desk/stories/{id}").fragment("{at}").build(id, anchor))
        .build();
  }
}
