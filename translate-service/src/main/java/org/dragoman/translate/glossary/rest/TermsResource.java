package org.dragoman.translate.glossary.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.problem.Problem;
import org.dragoman.translate.glossary.Occurrence;
import org.dragoman.translate.glossary.PartOfSpeech;
import org.dragoman.translate.glossary.Term;
import org.dragoman.translate.glossary.Terminology;
import org.dragoman.translate.glossary.Terms;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Which terms sentences hold, as an engine would be told them. */
@Path("/api/glossary/terms")
@RolesAllowed("translator")
@Produces(MediaType.APPLICATION_JSON)
public class TermsResource {

  private static final int MOST_SENTENCES = 20_000;

  /** Characters of all sentences; as large as an article may be. */
  private static final int LARGEST = 1024 * 1024;

  private final Terminology terminology;

  public TermsResource(Terminology terminology) {
    this.terminology = terminology;
  }

  /**
   * @param outlet id of the source whose entries win; left out for texts of no outlet
   * @param sentences inline HTML
   */
  public record Asked(
      @Nullable String source,
      @Nullable String target,
      @Nullable String outlet,
      @Nullable List<@Nullable String> sentences) {}

  /**
   * @param version of the glossary; left out where none is in force
   * @param terms for each sentence, in the order asked, its terms in reading order
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Found(@Nullable Integer version, List<List<TermJson>> terms) {}

  /**
   * A term where it stands.
   *
   * @param entry id of the entry
   * @param words as the sentence says it
   * @param from in UTF-16 units of the sentence's text without markup
   * @param to after its last unit
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record TermJson(
      UUID entry,
      String words,
      int from,
      int to,
      String source,
      String target,
      List<String> targetForms,
      List<String> forbidden,
      boolean keep,
      @Nullable String partOfSpeech,
      @Nullable String note) {

    static TermJson of(String text, Occurrence found) {
      Term term = found.term();
      PartOfSpeech speech = term.partOfSpeech();
      return new TermJson(
          term.id(),
          text.substring(found.from(), found.to()),
          found.from(),
          found.to(),
          term.source(),
          term.target(),
          term.targetForms(),
          term.forbidden(),
          term.keep(),
          speech == null ? null : speech.word(),
          term.note());
    }
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Find the glossary's terms in sentences")
  public Found find(@Nullable Asked asked) {
    if (asked == null || asked.sentences() == null) {
      throw new Problem(400, "No sentences", "Send \"sentences\", a list of inline HTML.");
    }
    List<String> texts = asked.sentences().stream().map(TermsResource::text).toList();
    fitting(texts);
    Terms terms = terminology.of(Wanted.pair(asked.source(), asked.target()), asked.outlet());
    return new Found(
        terms.version(),
        texts.stream()
            .map(text -> terms.in(text).stream().map(one -> TermJson.of(text, one)).toList())
            .toList());
  }

  private static String text(@Nullable String html) {
    return html == null ? "" : PlainText.fromInline(html);
  }

  private static void fitting(List<String> texts) {
    long characters = texts.stream().mapToLong(String::length).sum();
    if (texts.size() > MOST_SENTENCES || characters > LARGEST) {
      throw new Problem(
          413,
          "Too many sentences",
          "Ask for at most %,d sentences of %,d characters together."
              .formatted(MOST_SENTENCES, LARGEST));
    }
  }
}
