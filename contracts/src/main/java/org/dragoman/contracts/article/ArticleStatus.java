package org.dragoman.contracts.article;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the outlet says may be done with an article; the words of IPTC's {@code pubStatus}. */
public enum ArticleStatus {
  @JsonProperty("usable")
  USABLE,
  @JsonProperty("withheld")
  WITHHELD,
  @JsonProperty("canceled")
  CANCELED
}
