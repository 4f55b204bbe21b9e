package org.dragoman.translate.translation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import org.dragoman.contracts.event.ArticleCaptured;
import org.dragoman.contracts.event.Topic;
import org.dragoman.events.DeadLetter;
import org.dragoman.events.EventCodec;
import org.dragoman.events.WireRecord;
import org.dragoman.outbox.Outbox;

/** Puts articles that cannot go on among the dead letters of the topic they came from. */
public final class Refusals {

  private final EventCodec codec;
  private final Outbox outbox;
  private final String service;

  /**
   * @param service who gives up, e.g. {@code /translate-service}
   */
  public Refusals(EventCodec codec, Outbox outbox, String service) {
    this.codec = codec;
    this.outbox = outbox;
    this.service = service;
  }

  void send(ArticleCaptured captured, String reason, Instant now) {
    send(codec.encode(captured, Topic.ARTICLES_RAW, service, now), reason, now);
  }

  /** Its headers were not kept: what is left is the article as it was stored. */
  void send(Unreadable broken, Instant now) {
    send(
        new WireRecord(
            Topic.ARTICLES_RAW.topicName(),
            broken.articleId().getBytes(UTF_8),
            List.of(),
            broken.stored().getBytes(UTF_8)),
        broken.reason(),
        now);
  }

  private void send(WireRecord record, String reason, Instant now) {
    outbox.send(DeadLetter.of(record, null, reason, service, now).letter());
  }
}
