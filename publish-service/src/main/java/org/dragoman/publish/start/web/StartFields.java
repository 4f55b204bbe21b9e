package org.dragoman.publish.start.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.dragoman.contracts.article.Article;
import org.dragoman.publish.start.Manuscript;
import org.dragoman.publish.start.StartForm;
import org.jspecify.annotations.Nullable;

/** The form as it is sent. */
public class StartFields {
  @FormParam("key")
  @DefaultValue("")
  String key = "";

  @FormParam("url")
  @DefaultValue("")
  String url = "";

  @FormParam("title")
  @DefaultValue("")
  String title = "";

  @FormParam("deck")
  @DefaultValue("")
  String deck = "";

  @FormParam("text")
  @DefaultValue("")
  String text = "";

  @FormParam("source")
  @DefaultValue("")
  String source = "";

  @FormParam("outlet")
  @DefaultValue("")
  String outlet = "";

  @FormParam("homepage")
  @DefaultValue("")
  String homepage = "";

  @FormParam("rights")
  @DefaultValue("")
  String rights = "";

  @FormParam("authors")
  @DefaultValue("")
  String authors = "";

  @FormParam("language")
  @DefaultValue("")
  String language = "";

  @FormParam("publishedAt")
  @DefaultValue("")
  String publishedAt = "";

  @FormParam("read")
  @DefaultValue("")
  String read = "";

  /**
   * What the page itself has written into the form may come back from a browser that has kept it
   * since another day: what cannot be read any more counts as not written, and the form is shown.
   *
   * @param zone in which times are typed
   */
  Manuscript manuscript(ObjectMapper json, ZoneId zone) {
    Article article = article(json);
    return new Manuscript(
        uuid(),
        url,
        title,
        deck,
        text,
        source,
        outlet,
        homepage,
        rights,
        authors,
        language,
        published(article, zone),
        article);
  }

  private UUID uuid() {
    try {
      return UUID.fromString(key);
    } catch (IllegalArgumentException none) {
      return UUID.randomUUID();
    }
  }

  private @Nullable Article article(ObjectMapper json) {
    if (read.isBlank()) {
      return null;
    }
    try {
      return json.readerFor(Article.class)
          .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .readValue(read);
    } catch (JsonProcessingException | IllegalArgumentException broken) {
      return null;
    }
  }

  /** The form has minutes; what was read to the second stays so while nobody changes it. */
  private @Nullable Instant published(@Nullable Article article, ZoneId zone) {
    if (article != null && publishedAt.equals(StartForm.local(article.publishedAt(), zone))) {
      return article.publishedAt();
    }
    try {
      return publishedAt.isBlank()
          ? null
          : LocalDateTime.parse(publishedAt.strip()).atZone(zone).toInstant();
    } catch (DateTimeException none) {
      return null;
    }
  }
}
