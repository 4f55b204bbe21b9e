package org.dragoman.bench.publish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.Source;
import org.dragoman.contracts.article.TextSlot;
import org.dragoman.contracts.event.ArticleTranslated;
import org.dragoman.contracts.event.EditorialCommand;
import org.dragoman.contracts.event.Event;
import org.dragoman.contracts.event.Topic;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.events.WireRecord;
import org.dragoman.events.json.JsonEventCodec;
import org.jspecify.annotations.Nullable;

/** Translated articles on their way to the desk, of invented words in 40 outlets' names. */
final class Incoming implements AutoCloseable {
  private static final int OUTLETS = 40;
  private static final List<String> LANGUAGES = List.of("ar", "es", "fr", "ru");
  private static final Instant THEN = Instant.parse("2026-05-01T09:00:00Z");

  private final JsonEventCodec codec = new JsonEventCodec();
  private final Vocabulary words = new Vocabulary();
  private final SplittableRandom dice = new SplittableRandom(11);
  private final KafkaProducer<byte[], byte[]> producer;
  private final int paragraphs;
  private int sent;

  /**
   * @param paragraphs of each article, of 40 words each
   */
  Incoming(String bootstrap, int paragraphs) {
    this.paragraphs = paragraphs;
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrap, "linger.ms", 5, "acks", "all"),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  /** How many there are in all, once these have been sent. */
  void upTo(int count) {
    for (; sent < count; sent++) {
      send(event(sent), Topic.ARTICLES_TRANSLATED);
    }
    producer.flush();
  }

  /**
   * An editor's command for each of these stories.
   *
   * @param to exclusive
   * @param note for readers
   */
  void move(String move, int from, int to, @Nullable String note) {
    for (int number = from; number < to; number++) {
      String article = "bench-" + number;
      send(
          new EditorialCommand(
              move + "-" + number, article + "-en", article, move, "Bench", null, note, note, null),
          Topic.EDITORIAL_COMMANDS);
    }
    producer.flush();
  }

  private void send(Event event, Topic topic) {
    WireRecord record = codec.encode(event, topic, "/bench", Instant.now());
    List<Header> headers = new ArrayList<>();
    record.headers().forEach(h -> headers.add(new RecordHeader(h.name(), h.value())));
    producer.send(
        new ProducerRecord<>(topic.topicName(), null, record.key(), record.value(), headers));
  }

  private ArticleTranslated event(int number) {
    String language = LANGUAGES.get(number % LANGUAGES.size());
    int outlet = number % OUTLETS;
    Source source =
        new Source(
            "outlet-" + outlet,
            "Outlet " + outlet,
            language,
            "https://outlet" + outlet + ".example",
            null,
            null,
            "by agreement");
    List<Block> body = new ArrayList<>();
    for (int i = 0; i < paragraphs; i++) {
      body.add(new Block.Paragraph(words.text(language, 40, dice)));
    }
    Article article =
        Article.builder()
            .externalId("urn:bench:" + number)
            .url("https://outlet" + outlet + ".example/" + number)
            .title(words.text(language, 8, dice))
            .deck(words.text(language, 20, dice))
            .language(language, 1.0)
            .publishedAt(THEN)
            .body(body)
            .build();
    List<Segment> segments =
        TextSlot.of(article).stream().map(slot -> segment(slot, number)).toList();
    return new ArticleTranslated(
        "bench-" + number, 1, 1, "en", source, article, segments, Instant.now());
  }

  private Segment segment(TextSlot slot, int number) {
    int length = slot.html().split(" ").length;
    Origin origin =
        (number + length) % 3 == 0
            ? new Origin.Memory(100, "unit", null, THEN)
            : new Origin.Machine("engine", "model", null, THEN);
    return new Segment(
        slot.address() + ".s0",
        slot.block(),
        slot.html(),
        words.text("en", length, dice),
        false,
        List.of(),
        origin);
  }

  /** A word of the target language; the lower its number, the more stories have it. */
  String word(int number) {
    return words.word("en", number);
  }

  @Override
  public void close() {
    producer.close();
  }
}
