package org.dragoman.ingest.websub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.dragoman.contracts.article.Source;
import org.dragoman.ingest.format.Document;
import org.dragoman.ingest.format.Reading;
import org.dragoman.ingest.receipt.Envelope;
import org.dragoman.ingest.receipt.Intake;
import org.dragoman.ingest.receipt.Way;
import org.dragoman.ingest.websub.Callback.Answer;
import org.dragoman.ingest.websub.Callback.Brought;
import org.junit.jupiter.api.Test;

class WebSubTest {
  private static final String TOPIC = "https://quay.example/feed";
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-05-01T12:00:00Z"), ZoneOffset.UTC);

  private final InMemorySubscriptions store = new InMemorySubscriptions();
  private final Feeds feeds = new Feeds();
  private final List<Hub.Mode> asked = new ArrayList<>();
  private Hub.Reply reply = new Hub.Reply.Accepted();
  private final List<Document> taken = new ArrayList<>();
  private int tokens;
  private boolean myTurn = true;
  private int read;

  private final Subscriber subscriber =
      new Subscriber(
          store,
          feeds,
          feeds.sources(),
          (mode, subscription, privateNetwork) -> {
            asked.add(mode);
            return reply;
          },
          () -> "t" + ++tokens,
          (job, every) -> myTurn,
          Duration.ofSeconds(30),
          Inline.TRANSACTIONS,
          CLOCK);

  private final Callback callback =
      new Callback(store, feeds.sources(), feeds, this::take, Inline.TRANSACTIONS, CLOCK);

  private Intake take(Source source, Document document, Way way) {
    taken.add(document);
    return new Intake.Unread(new Reading.Empty("nothing"));
  }

  @Test
  void aFeedThatNamesAHubIsSubscribedToAndVerified() {
    feeds.offer("quay", TOPIC, "https://hub.example/");

    subscriber.run();

    assertThat(asked).containsExactly(Hub.Mode.SUBSCRIBE);
    assertThat(verify("subscribe", TOPIC)).isEqualTo(new Answer.Confirmed("echo"));
    assertThat(standing().isLive(CLOCK.instant())).isTrue();
    subscriber.run();
    assertThat(asked).hasSize(1);
  }

  @Test
  void whileAnotherReplicaFollowsTheFeedsNoSecondTokenIsMade() {
    feeds.offer("quay", TOPIC, "https://hub.example/");
    myTurn = false;

    subscriber.run();

    assertThat(store.all()).isEmpty();
  }

  @Test
  void whatWasNotAskedForIsNotConfirmed() {
    feeds.offer("quay", TOPIC, "https://hub.example/");
    subscriber.run();

    assertThat(verify("subscribe", "https://other.example/feed")).isEqualTo(new Answer.NotMeant());
    assertThat(verify("unsubscribe", TOPIC)).isEqualTo(new Answer.NotMeant());
    assertThat(verify("dance", TOPIC)).isEqualTo(new Answer.NotMeant());
    assertThat(callback.hear("guessed", intent("subscribe", TOPIC)))
        .isEqualTo(new Answer.NotMeant());
  }

  @Test
  void aRefusalAndADenialAreKeptInWordsAndPollingGoesOn() {
    feeds.offer("quay", TOPIC, "https://hub.example/");
    reply = new Hub.Reply.Refused("The hub answered 403.");
    subscriber.run();
    assertThat(standing().state()).isEqualTo(State.WANTED);
    assertThat(standing().reason()).isEqualTo("The hub answered 403.");

    verify("denied", TOPIC);
    assertThat(standing().state()).isEqualTo(State.DENIED);
    assertThat(standing().isLive(CLOCK.instant())).isFalse();
  }

  @Test
  void signedContentIsTakenAndForgedContentIsNot() throws Exception {
    subscribe("https://hub.example/");
    Document document = document();

    assertThat(bring(document, "sha256=" + "00".repeat(32))).isEqualTo(new Brought.Forged());
    assertThat(bring(document, null)).isEqualTo(new Brought.Forged());
    assertThat(taken).isEmpty();
    bring(document, "sha256=" + hmac(document.content(), standing().secret()));
    assertThat(taken).hasSize(1);
    assertThat(taken.getFirst().content()).isEqualTo(document.content());
    assertThat(taken.getFirst().base()).isEqualTo(TOPIC);
  }

  @Test
  void nothingIsReadOfAnybodyWithoutAToken() {
    assertThat(bring("guessed", document(), null)).isEqualTo(new Brought.Gone());
    assertThat(read).isZero();
  }

  @Test
  void contentThatCannotBeReadIsPolledForInstead() throws Exception {
    subscribe("https://hub.example/");
    Document document = document();

    assertThat(bring(document, "sha256=" + hmac(document.content(), standing().secret())))
        .isEqualTo(new Brought.Unread());
    assertThat(feeds.polledNow()).containsExactly("quay");
  }

  @Test
  void contentOfAHubWithoutTlsIsAHintToPoll() {
    subscribe("http://hub.example/");

    assertThat(bring(document(), null)).isEqualTo(new Brought.Hint());
    assertThat(read).isZero();
    assertThat(taken).isEmpty();
    assertThat(feeds.polledNow()).containsExactly("quay");
  }

  @Test
  void aSourceThatIsNoLongerFollowedIsUnsubscribedAndItsHubToldGone() {
    subscribe("https://hub.example/");
    String token = standing().token();
    feeds.clear();

    subscriber.run();

    assertThat(asked).last().isEqualTo(Hub.Mode.UNSUBSCRIBE);
    assertThat(bring(token, document(), null)).isEqualTo(new Brought.Gone());
    assertThat(callback.hear(token, intent("unsubscribe", TOPIC)))
        .isEqualTo(new Answer.Confirmed("echo"));
    assertThat(store.all()).isEmpty();
  }

  @Test
  void anotherHubMeansAnotherTokenAndSecret() {
    subscribe("https://hub.example/");
    Subscription before = standing();
    feeds.offer("quay", TOPIC, "https://elsewhere.example/");

    subscriber.run();

    assertThat(standing().token()).isNotEqualTo(before.token());
    assertThat(standing().secret()).isNotEqualTo(before.secret());
    assertThat(bring(before.token(), document(), null)).isEqualTo(new Brought.Gone());
  }

  private void subscribe(String hub) {
    feeds.offer("quay", TOPIC, hub);
    subscriber.run();
    verify("subscribe", TOPIC);
  }

  private Subscription standing() {
    return store.find("quay").orElseThrow();
  }

  private Answer verify(String mode, String topic) {
    return callback.hear(standing().token(), intent(mode, topic));
  }

  private static Intent intent(String mode, String topic) {
    return new Intent(mode, topic, "echo", Duration.ofDays(1), null);
  }

  private Brought bring(Document document, String signature) {
    return bring(standing().token(), document, signature);
  }

  private Brought bring(String token, Document document, String signature) {
    return callback.take(
        token,
        () -> {
          read++;
          return document.content();
        },
        Envelope.of(document),
        signature,
        way());
  }

  private static Way way() {
    return new Way(Way.Kind.PUSHED, null, Map.of());
  }

  private static Document document() {
    return new Document("<rss/>".getBytes(UTF_8), "application/rss+xml", null, null);
  }

  private static String hmac(byte[] body, String secret) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal(body));
  }
}
