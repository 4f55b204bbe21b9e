package org.dragoman.contracts.article;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a published story is to the article it was made from. */
public enum Relation {
  @JsonProperty("translated")
  TRANSLATED,
  @JsonProperty("republished")
  REPUBLISHED,
  @JsonProperty("summarised")
  SUMMARISED,
  @JsonProperty("original")
  ORIGINAL
}
