package org.dragoman.translate.passage.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.TextSlot;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.contracts.translation.TranslatedArticle;
import org.dragoman.problem.Problem;
import org.dragoman.translate.language.Languages;
import org.dragoman.translate.passage.HtmlPassage;
import org.dragoman.translate.passage.Passage;
import org.dragoman.translate.passage.TextPassage;
import org.dragoman.translate.translation.Attempt;
import org.dragoman.translate.translation.Task;
import org.dragoman.translate.translation.Translators;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Translates a text while its sender waits. Nothing of it is kept. */
@Path("/api/translate")
@RolesAllowed("translator")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class TranslateResource {

  /** Characters; as large as an article may be. */
  static final int LARGEST = 1024 * 1024;

  private final Translators translators;

  public TranslateResource(Translators translators) {
    this.translators = translators;
  }

  /**
   * One of {@code text}, {@code html} and {@code article}.
   *
   * @param source BCP 47; may be left out where the article states it
   * @param target BCP 47
   * @param outlet id of the source whose terms and memory come first
   */
  public record Question(
      @Nullable String source,
      @Nullable String target,
      @Nullable String outlet,
      @Nullable String text,
      @Nullable String html,
      @Nullable Article article) {}

  /**
   * @param complete false if sentences are left that an engine which is down might have translated
   * @param reason what is wrong with it
   * @param text the translation of a text; sentences nobody translated stand as they came
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Answer(
      String source,
      String target,
      boolean complete,
      @Nullable String reason,
      List<Segment> segments,
      @Nullable String text,
      @Nullable String html,
      @Nullable Article article) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Translate a text, a fragment of HTML or an article, and keep nothing")
  public Answer translate(@Nullable Question question) {
    if (question == null
        || Stream.of(question.text(), question.html(), question.article())
                .filter(Objects::nonNull)
                .count()
            != 1) {
      throw new Problem(
          400, "Nothing to translate", "Send exactly one of \"text\", \"html\" and \"article\".");
    }
    Article article = question.article();
    String stated = article == null ? null : article.language();
    String source = language("source", question.source() == null ? stated : question.source());
    String target = language("target", question.target());
    if (question.text() != null) {
      return text(question.text(), source, target, question.outlet());
    }
    return question.html() != null
        ? html(question.html(), source, target, question.outlet())
        : article(Objects.requireNonNull(article), source, target, question.outlet());
  }

  @POST
  @Consumes(MediaType.TEXT_PLAIN)
  @Operation(summary = "Translate plain text, and keep nothing")
  public Answer plain(
      @QueryParam("source") @Nullable String source,
      @QueryParam("target") @Nullable String target,
      @QueryParam("outlet") @Nullable String outlet,
      String text) {
    return text(text, language("source", source), language("target", target), outlet);
  }

  @POST
  @Consumes(MediaType.TEXT_HTML)
  @Operation(summary = "Translate a fragment of HTML, and keep nothing")
  public Answer markup(
      @QueryParam("source") @Nullable String source,
      @QueryParam("target") @Nullable String target,
      @QueryParam("outlet") @Nullable String outlet,
      String html) {
    return html(html, language("source", source), language("target", target), outlet);
  }

  private Answer text(String text, String source, String target, @Nullable String outlet) {
    TextPassage passage = new TextPassage(fitting(text), source);
    Attempt attempt = attempt(passage.article(), source, target, outlet);
    return answer(source, target, attempt, passage.translated(target, attempt.segments()), null);
  }

  private Answer html(String html, String source, String target, @Nullable String outlet) {
    Passage passage = readable(fitting(html), text -> new HtmlPassage(text, source));
    Attempt attempt = attempt(passage.article(), source, target, outlet);
    return answer(source, target, attempt, null, passage.translated(target, attempt.segments()));
  }

  private Answer article(Article article, String source, String target, @Nullable String outlet) {
    long characters = TextSlot.of(article).stream().mapToLong(slot -> slot.html().length()).sum();
    fitting(characters);
    Attempt attempt = attempt(article, source, target, outlet);
    return new Answer(
        source,
        target,
        attempt instanceof Attempt.Complete,
        reason(attempt),
        attempt.segments(),
        null,
        null,
        TranslatedArticle.of(article, target, attempt.segments()));
  }

  private Attempt attempt(Article article, String source, String target, @Nullable String outlet) {
    return translators.translate(new Task(article, source, target, outlet));
  }

  private static Answer answer(
      String source, String target, Attempt attempt, @Nullable String text, @Nullable String html) {
    return new Answer(
        source,
        target,
        attempt instanceof Attempt.Complete,
        reason(attempt),
        attempt.segments(),
        text,
        html,
        null);
  }

  private static @Nullable String reason(Attempt attempt) {
    return switch (attempt) {
      case Attempt.Complete _ -> null;
      case Attempt.Waiting waiting -> waiting.reason();
    };
  }

  private static String language(String name, @Nullable String tag) {
    if (tag == null || !Languages.known(tag)) {
      throw new Problem(
          400,
          "Unknown language",
          tag == null || tag.isBlank()
              ? "Say with \"%s\" which language, as a BCP 47 tag such as es.".formatted(name)
              : "\"%s\" is no BCP 47 tag of a language; \"%s\" wants one such as es."
                  .formatted(tag, name));
    }
    return tag;
  }

  private static String fitting(String text) {
    fitting(text.length());
    return text;
  }

  private static void fitting(long characters) {
    if (characters > LARGEST) {
      throw new Problem(
          413,
          "Text too large",
          "The text has %,d characters; %,d are taken at a time. Send it in parts."
              .formatted(characters, LARGEST));
    }
  }

  private static <T> T readable(String text, Function<String, T> read) {
    try {
      return read.apply(text);
    } catch (IllegalArgumentException unreadable) {
      throw new Problem(422, "Unreadable HTML", String.valueOf(unreadable.getMessage()));
    }
  }
}
