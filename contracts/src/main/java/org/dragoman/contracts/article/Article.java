package org.dragoman.contracts.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as its outlet published it, or as it stands after translation. Absent fields are null
 * or empty and left out of the JSON.
 *
 * @param externalId the outlet's own id (RSS guid, Atom id, ninjs uri …)
 * @param url canonical absolute URL
 * @param title headline, plain text; empty, and absent in JSON, where a wire sends none
 * @param deck standfirst, plain text, without the outlet's attribution
 * @param outlet outlet named in the article itself; the source's name otherwise
 * @param language BCP 47
 * @param languageConfidence 0 to 1
 * @param embargoUntil nothing may be published before this instant
 * @param status usable, unless stated
 * @param creditLine credit or responsibility line found at the article's end, plain text
 * @param editorNote note to editors, never shown to readers
 * @param body blocks in reading order
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Article(
    @Nullable String externalId,
    @Nullable String url,
    @JsonProperty(required = false) String title,
    @Nullable String deck,
    @Nullable String outlet,
    List<String> authors,
    @Nullable String dateline,
    @Nullable String language,
    @Nullable Double languageConfidence,
    @Nullable Instant publishedAt,
    @Nullable Instant updatedAt,
    @Nullable Instant embargoUntil,
    @JsonProperty(required = false) ArticleStatus status,
    List<String> keywords,
    @Nullable String rights,
    @Nullable String creditLine,
    @Nullable String editorNote,
    List<Media> media,
    List<Block> body) {

  public Article {
    title = title == null ? "" : title;
    authors = copy(authors);
    status = status == null ? ArticleStatus.USABLE : status;
    keywords = copy(keywords);
    media = copy(media);
    body = copy(body);
    if (languageConfidence != null && !(languageConfidence >= 0 && languageConfidence <= 1)) {
      throw new IllegalArgumentException("languageConfidence: 0 to 1, not " + languageConfidence);
    }
  }

  private static <T> List<T> copy(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  public static Builder builder() {
    return new Builder();
  }

  /** A builder holding this article's values. */
  public Builder toBuilder() {
    return builder()
        .externalId(externalId)
        .url(url)
        .title(title)
        .deck(deck)
        .outlet(outlet)
        .authors(authors)
        .dateline(dateline)
        .language(language, languageConfidence)
        .publishedAt(publishedAt)
        .updatedAt(updatedAt)
        .embargoUntil(embargoUntil)
        .status(status)
        .keywords(keywords)
        .rights(rights)
        .creditLine(creditLine)
        .editorNote(editorNote)
        .media(media)
        .body(body);
  }

  /** Collects an article's values; what is not set stays absent. */
  public static final class Builder {
    private @Nullable String externalId;
    private @Nullable String url;
    private String title = "";
    private @Nullable String deck;
    private @Nullable String outlet;
    private List<String> authors = List.of();
    private @Nullable String dateline;
    private @Nullable String language;
    private @Nullable Double languageConfidence;
    private @Nullable Instant publishedAt;
    private @Nullable Instant updatedAt;
    private @Nullable Instant embargoUntil;
    private ArticleStatus status = ArticleStatus.USABLE;
    private List<String> keywords = List.of();
    private @Nullable String rights;
    private @Nullable String creditLine;
    private @Nullable String editorNote;
    private List<Media> media = List.of();
    private List<Block> body = List.of();

    private Builder() {}

    public Builder externalId(@Nullable String value) {
      externalId = value;
      return this;
    }

    public Builder url(@Nullable String value) {
      url = value;
      return this;
    }

    public Builder title(String value) {
      title = value;
      return this;
    }

    public Builder deck(@Nullable String value) {
      deck = value;
      return this;
    }

    public Builder outlet(@Nullable String value) {
      outlet = value;
      return this;
    }

    public Builder authors(List<String> value) {
      authors = value;
      return this;
    }

    public Builder dateline(@Nullable String value) {
      dateline = value;
      return this;
    }

    public Builder language(@Nullable String bcp47, @Nullable Double confidence) {
      language = bcp47;
      languageConfidence = confidence;
      return this;
    }

    public Builder publishedAt(@Nullable Instant value) {
      publishedAt = value;
      return this;
    }

    public Builder updatedAt(@Nullable Instant value) {
      updatedAt = value;
      return this;
    }

    public Builder embargoUntil(@Nullable Instant value) {
      embargoUntil = value;
      return this;
    }

    public Builder status(ArticleStatus value) {
      status = value;
      return this;
    }

    public Builder keywords(List<String> value) {
      keywords = value;
      return this;
    }

    public Builder rights(@Nullable String value) {
      rights = value;
      return this;
    }

    public Builder creditLine(@Nullable String value) {
      creditLine = value;
      return this;
    }

    public Builder editorNote(@Nullable String value) {
      editorNote = value;
      return this;
    }

    public Builder media(List<Media> value) {
      media = value;
      return this;
    }

    public Builder body(List<Block> value) {
      body = value;
      return this;
    }

    public Article build() {
      return new Article(
          externalId,
          url,
          title,
          deck,
          outlet,
          authors,
          dateline,
          language,
          languageConfidence,
          publishedAt,
          updatedAt,
          embargoUntil,
          status,
          keywords,
          rights,
          creditLine,
          editorNote,
          media,
          body);
    }
  }
}
