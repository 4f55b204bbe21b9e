package org.dragoman.publish.channel.webhook.http;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.dragoman.publish.channel.Answer;
import org.dragoman.publish.channel.Channel;
import org.dragoman.publish.channel.Consignment;
import org.dragoman.publish.channel.Destination;
import org.dragoman.publish.channel.Faults;
import org.dragoman.publish.channel.Payload;
import org.dragoman.publish.channel.format.StoryFormat;
import org.dragoman.publish.channel.format.StoryWriter;
import org.dragoman.publish.channel.http.Meaning;
import org.dragoman.publish.channel.http.Partner;
import org.dragoman.publish.channel.webhook.Signatures;

/** Posts each version to an address of the partner's, signed. */
public final class Webhook implements Channel {
  private static final String URL = "url";
  private static final int LONGEST_ANSWER = 16 * 1024;

  private final StoryWriter writer;
  private final Partner partner;
  private final Duration time;
  private final boolean plain;
  private final Clock clock;

  /**
   * @param time for a whole answer
   * @param plain whether receivers on other machines may be sent to without TLS
   */
  public Webhook(StoryWriter writer, Partner partner, Duration time, boolean plain, Clock clock) {
    this.writer = writer;
    this.partner = partner;
    this.time = time;
    this.plain = plain;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "webhook";
  }

  @Override
  public List<String> faults(Destination destination) {
    Faults faults =
        Faults.of(destination, List.of(URL, StoryFormat.SETTING))
            .address(URL, plain)
            .among(StoryFormat.SETTING, StoryFormat.codes());
    Signatures.fault(destination.secrets()).ifPresent(faults::add);
    return faults.list();
  }

  /**
   * Two at one address would bring a story twice, and an older version by the one after a newer by
   * the other.
   */
  @Override
  public Optional<String> clash(Destination destination, Destination other) {
    return address(destination).equals(address(other))
        ? Optional.of(
            ("url is that of %s: its receiver would get stories twice, and in no order. Ask the"
                    + " partner for another, e.g. with ?from=%s behind it.")
                .formatted(other.id(), destination.id()))
        : Optional.empty();
  }

  /** What a request line and {@code Host} say, with or without TLS (RFC 9110, 4.2.3). */
  private static List<String> address(Destination destination) {
    URI url = URI.create(destination.settings().getOrDefault(URL, "")).normalize();
    String host = Objects.requireNonNullElse(url.getHost(), "").toLowerCase(Locale.ROOT);
    int usual = "https".equalsIgnoreCase(url.getScheme()) ? 443 : 80;
    String port = url.getPort() == usual || url.getPort() < 0 ? "" : ":" + url.getPort();
    String path = Objects.requireNonNullElse(url.getRawPath(), "");
    return List.of(
        host + port,
        path.isEmpty() ? "/" : path,
        Objects.requireNonNullElse(url.getRawQuery(), ""));
  }

  @Override
  public Payload write(Consignment consignment) {
    return writer.write(consignment);
  }

  @Override
  public Answer send(Consignment consignment, Payload payload) {
    Destination destination = consignment.destination();
    List<String> faults = faults(destination);
    if (!faults.isEmpty()) {
      return new Answer.Refused(faults.getFirst());
    }
    Instant now = clock.instant();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(destination.settings().getOrDefault(URL, "")))
            .header("Content-Type", payload.type())
            .header("webhook-id", consignment.id())
            .header("webhook-timestamp", String.valueOf(now.getEpochSecond()))
            .header(
                "webhook-signature",
                Signatures.sign(destination.secrets(), consignment.id(), now, payload.content()))
            .POST(BodyPublishers.ofString(payload.content()));
    return Meaning.of(
        partner.ask(request, time, LONGEST_ANSWER), clock.instant(), destination.secrets());
  }
}
