package org.dragoman.publish.channel.websub.http;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.dragoman.publish.channel.Answer;
import org.dragoman.publish.channel.Channel;
import org.dragoman.publish.channel.Consignment;
import org.dragoman.publish.channel.Destination;
import org.dragoman.publish.channel.Faults;
import org.dragoman.publish.channel.Payload;
import org.dragoman.publish.channel.http.Meaning;
import org.dragoman.publish.channel.http.Partner;
import org.dragoman.publish.channel.websub.ChangedFeeds;
import org.dragoman.publish.site.Publisher;

/**
 * Tells a hub which feeds changed; it fetches them and tells who subscribed. WebSub leaves open how
 * a publisher does that: this is what PubSubHubbub 0.3 (7.1) had, and hubs took over.
 */
public final class WebSub implements Channel {
  private static final String URL = "url";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final int LONGEST_ANSWER = 16 * 1024;

  private final Publisher publisher;
  private final Partner partner;
  private final Duration time;
  private final boolean plain;
  private final Clock clock;

  /**
   * @param time for a whole answer
   * @param plain whether hubs on other machines may be sent to without TLS
   */
  public WebSub(Publisher publisher, Partner partner, Duration time, boolean plain, Clock clock) {
    this.publisher = publisher;
    this.partner = partner;
    this.time = time;
    this.plain = plain;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "websub";
  }

  @Override
  public List<String> faults(Destination destination) {
    return Faults.of(destination, List.of(URL)).address(URL, plain).list();
  }

  @Override
  public Payload write(Consignment consignment) {
    String feeds =
        ChangedFeeds.of(publisher, consignment.story()).stream()
            .map(feed -> "&hub.url=" + URLEncoder.encode(feed, StandardCharsets.UTF_8))
            .collect(Collectors.joining());
    return new Payload(FORM, "hub.mode=publish" + feeds);
  }

  @Override
  public Answer send(Consignment consignment, Payload payload) {
    Destination destination = consignment.destination();
    List<String> faults = faults(destination);
    if (!faults.isEmpty()) {
      return new Answer.Refused(faults.getFirst());
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(destination.settings().getOrDefault(URL, "")))
            .header("Content-Type", payload.type())
            .POST(BodyPublishers.ofString(payload.content()));
    return Meaning.of(
        partner.ask(request, time, LONGEST_ANSWER), clock.instant(), destination.secrets());
  }
}
