package org.dragoman.events.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.Source;
import org.dragoman.contracts.event.ArticleCaptured;
import org.dragoman.contracts.event.ArticleTranslated;
import org.dragoman.contracts.event.ArticleWithdrawn;
import org.dragoman.contracts.event.Event;
import org.dragoman.contracts.event.Topic;
import org.dragoman.events.EventCodec.Decoded;
import org.dragoman.events.WireRecord;
import org.junit.jupiter.api.Test;

class JsonEventCodecTest {
  private static final Instant NOW = Instant.parse("2026-05-01T09:00:00.25Z");
  private static final Source SOURCE =
      new Source("delta", "Delta Courier", "ar", null, null, null, null);
  private static final Article ARTICLE =
      Article.builder()
          .url("https://delta.example/1")
          .language("ar", 0.98)
          .body(List.of(new Block.Paragraph("فتح <em>المرفأ</em>"), new Block.Heading(2, "")))
          .build();
  private static final ArticleCaptured CAPTURED =
      new ArticleCaptured("a1", 2, SOURCE, NOW, ARTICLE);

  private final JsonEventCodec codec = new JsonEventCodec();

  private WireRecord captured() {
    return codec.encode(CAPTURED, Topic.ARTICLES_RAW, "/ingest-service", NOW);
  }

  @Test
  void the_cloud_events_sdk_reads_what_we_write() {
    WireRecord record = captured();
    RecordHeaders headers = new RecordHeaders();
    record.headers().forEach(header -> headers.add(header.name(), header.value()));

    CloudEvent event = KafkaMessageFactory.createReader(headers, record.value()).toEvent();

    assertThat(event.getId()).isEqualTo("a1/2");
    assertThat(event.getType()).isEqualTo("org.dragoman.ArticleCaptured.v1");
    assertThat(event.getSource()).isEqualTo(URI.create("/ingest-service"));
    assertThat(event.getSubject()).isEqualTo("a1");
    assertThat(event.getTime().toInstant()).isEqualTo(NOW);
    assertThat(event.getDataSchema())
        .isEqualTo(URI.create("urn:dragoman:schema:ArticleCaptured.v1"));
    assertThat(event.getDataContentType()).isEqualTo("application/json");
    assertThat(record.key()).isEqualTo("a1".getBytes(UTF_8));
    assertThat(record.topic()).isEqualTo("articles.raw");
  }

  @Test
  void an_event_comes_back_as_it_went() {
    assertThat(codec.decode(captured())).isEqualTo(new Decoded.Readable(CAPTURED));
  }

  @Test
  void instants_are_text_and_what_is_absent_is_left_out() {
    assertThat(new String(captured().value(), UTF_8))
        .contains("\"capturedAt\":\"2026-05-01T09:00:00.250Z\"")
        .doesNotContain("null", "title", "authors");
  }

  @Test
  void an_empty_list_left_out_comes_back_empty() {
    Event event = new ArticleTranslated("a1", 1, 1, "en", SOURCE, ARTICLE, List.of(), NOW);
    WireRecord record = codec.encode(event, Topic.ARTICLES_TRANSLATED, "/x", NOW);
    assertThat(codec.decode(record)).isEqualTo(new Decoded.Readable(event));
  }

  @Test
  void a_required_text_that_is_empty_stays_readable() {
    Event event = new ArticleCaptured("", 1, SOURCE, NOW, ARTICLE);
    WireRecord record = codec.encode(event, Topic.ARTICLES_RAW, "/x", NOW);
    assertThat(codec.decode(record)).isEqualTo(new Decoded.Readable(event));
  }

  @Test
  void a_type_goes_to_its_own_topics_only() {
    assertThatThrownBy(() -> codec.encode(CAPTURED, Topic.ARTICLES_PUBLISHED, "/x", NOW))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("articles.published");
    Event withdrawn = new ArticleWithdrawn("a1", 3, SOURCE, null, NOW);
    assertThat(codec.encode(withdrawn, Topic.ARTICLES_TRANSLATED, "/x", NOW).topic())
        .isEqualTo("articles.translated");
  }

  @Test
  void unknown_properties_are_ignored() {
    String json =
        new String(captured().value(), UTF_8).replaceFirst("\\{", "{\"later\":{\"x\":[1]},");
    assertThat(codec.decode(with(captured(), json))).isEqualTo(new Decoded.Readable(CAPTURED));
  }

  @Test
  void an_unknown_type_is_named() {
    assertUnreadable(
        without(captured(), "ce_type", "org.dragoman.ArticleCaptured.v9"),
        "org.dragoman.ArticleCaptured.v9");
  }

  @Test
  void a_missing_header_is_named() {
    for (String name : List.of("ce_specversion", "ce_id", "ce_type", "ce_source")) {
      assertUnreadable(without(captured(), name, null), name);
    }
  }

  @Test
  void structured_mode_is_told_apart_from_a_broken_record() {
    assertUnreadable(
        without(captured(), "content-type", "application/cloudevents+json"), "structured mode");
  }

  @Test
  void an_event_on_a_foreign_topic_is_unreadable() {
    WireRecord record = captured();
    assertUnreadable(
        new WireRecord("articles.published", record.key(), record.headers(), record.value()),
        "does not belong on articles.published");
  }

  @Test
  void broken_json_says_where() {
    assertUnreadable(with(captured(), "{\"articleId\": "), "line 1");
    assertUnreadable(with(captured(), "not json"), "line 1, column");
    assertUnreadable(with(captured(), ""), "ArticleCaptured");
    assertUnreadable(with(captured(), "null"), "null");
    assertUnreadable(with(captured(), null), "no value");
  }

  @Test
  void a_missing_value_is_named() {
    String json = new String(captured().value(), UTF_8);
    assertUnreadable(with(captured(), json.replace("\"articleId\":\"a1\",", "")), "articleId");
    assertUnreadable(with(captured(), json.replace("\"a1\"", "null")), "articleId");
    assertUnreadable(with(captured(), json.replace("\"sourceVersion\":2,", "")), "sourceVersion");
  }

  @Test
  void a_value_its_record_refuses_says_where_and_why() {
    String json = new String(captured().value(), UTF_8);
    assertUnreadable(
        with(captured(), json.replace("0.98", "7")), "at /article, languageConfidence: 0 to 1");
    assertUnreadable(
        with(captured(), json.replace("\"level\":2", "\"level\":9")), "at /article/body/1, level");
  }

  private void assertUnreadable(WireRecord record, String reason) {
    assertThat(codec.decode(record))
        .isInstanceOfSatisfying(
            Decoded.Unreadable.class,
            unreadable ->
                assertThat(unreadable.reason())
                    .contains(reason)
                    .doesNotContain("org.dragoman.contracts"));
  }

  private static WireRecord with(WireRecord record, String json) {
    return new WireRecord(
        record.topic(), record.key(), record.headers(), json == null ? null : json.getBytes(UTF_8));
  }

  private static WireRecord without(WireRecord record, String name, String instead) {
    List<WireRecord.Header> headers = new ArrayList<>(record.headers());
    headers.removeIf(header -> header.name().equals(name));
    if (instead != null) {
      headers.add(new WireRecord.Header(name, instead.getBytes(UTF_8)));
    }
    return new WireRecord(record.topic(), record.key(), headers, record.value());
  }
}
