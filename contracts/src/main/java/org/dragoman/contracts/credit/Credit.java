package org.dragoman.contracts.credit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.dragoman.contracts.article.Relation;
import org.jspecify.annotations.Nullable;

/**
 * A story's credit. Fields may be absent while the story is a draft; publish-service says what is
 * missing and publishes nothing until it is complete.
 *
 * @param attribution the sentence part that ends the deck, e.g. {@code Delta Courier reports}
 * @param separator joins the deck to its attribution where the deck ends in no mark of its own,
 *     e.g. a comma and a space
 * @param translators people and engines, as they are named to readers
 * @param editors people who mended or approved the text
 * @param responsibility the statement of responsibility, in the story's language
 * @param digitalSourceType how the text came about, as a URI of the IPTC Digital Source Type
 *     NewsCodes; null where the outlet's own words are republished, since only it knows
 * @param machine what a machine did; null if it did nothing
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Credit(
    @Nullable Outlet outlet,
    @Nullable Original original,
    @Nullable Relation relation,
    @Nullable String attribution,
    @Nullable String separator,
    List<String> translators,
    List<String> editors,
    @Nullable String responsibility,
    @Nullable Rights rights,
    @Nullable String digitalSourceType,
    @Nullable Machine machine) {

  public Credit {
    translators = translators == null ? List.of() : List.copyOf(translators);
    editors = editors == null ? List.of() : List.copyOf(editors);
  }

  /** The same credit with these editors. */
  public Credit editedBy(List<String> people) {
    return new Credit(
        outlet,
        original,
        relation,
        attribution,
        separator,
        translators,
        people,
        responsibility,
        rights,
        digitalSourceType,
        machine);
  }

  /** The same credit with these words on who put the text into its language, and how. */
  public Credit declaring(
      List<String> named, @Nullable String sourceType, @Nullable Machine machines) {
    return new Credit(
        outlet,
        original,
        relation,
        attribution,
        separator,
        named,
        editors,
        responsibility,
        rights,
        sourceType,
        machines);
  }

  /** The outlet that published the original. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Outlet(@Nullable String name, @Nullable String url, @Nullable String language) {}

  /** The original, as its outlet published it. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Original(
      @Nullable String title,
      @Nullable String url,
      @Nullable String externalId,
      List<String> authors,
      @Nullable Instant publishedAt) {
    public Original {
      authors = authors == null ? List.of() : List.copyOf(authors);
    }
  }

  /** How many of a story's translated sentences. */
  public enum Extent {
    @JsonProperty("none")
    NONE,
    @JsonProperty("some")
    SOME,
    @JsonProperty("all")
    ALL
  }

  /**
   * The part of machines in a translation. A sentence that a person mended counts: the machine's
   * words were there before theirs.
   *
   * @param share how many sentences a machine rendered, at least at first
   * @param reviewed how many of those a person mended or let stand
   * @param engines as they are named to readers
   * @param notice what readers are told of it, in the story's language
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Machine(
      Extent share, Extent reviewed, List<String> engines, @Nullable String notice) {
    public Machine {
      Objects.requireNonNull(share, "share");
      Objects.requireNonNull(reviewed, "reviewed");
      engines = engines == null ? List.of() : List.copyOf(engines);
    }
  }

  /**
   * On what basis the text may be used.
   *
   * @param url where that is written
   * @param pictures on what basis the outlet's pictures are shown, but for those an editor judged
   *     one by one; null if there is none, and then they are not
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Rights(@Nullable String basis, @Nullable String url, @Nullable String pictures) {

    /** Of a text alone. */
    public Rights(@Nullable String basis, @Nullable String url) {
      this(basis, url, null);
    }
  }
}
