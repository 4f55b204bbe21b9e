package org.dragoman.bench.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.dragoman.bench.Bench;
import org.dragoman.bench.Measurement;
import org.dragoman.bench.Report;
import org.dragoman.bench.Setting;
import org.dragoman.infrastructure.Infrastructure;
import org.dragoman.infrastructure.Ports;

/**
 * Stories published to five partners: two are well, one is slow, one answers 500 every third time,
 * and one is down until the end. How fast those who are well are served is compared with how fast
 * they were before the others were there. At the end everybody must have everything, each version
 * once and none after a newer one, and the ledger must say so.
 */
public final class DeliveryBench implements Bench {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PARAGRAPHS = 2;
  private static final Duration SLOW = Duration.ofMillis(100);
  private static final String SECRET = "whsec_ZHJhZ29tYW4tYmVuY2htYXJrLXNlY3JldC0zMg==";

  /** Partners that come back are asked again within seconds: a benchmark cannot wait an hour. */
  private static final Map<String, String> IMPATIENT =
      Map.of("DRAGOMAN_DELIVERY_FIRST_PAUSE", "1s", "DRAGOMAN_DELIVERY_LONGEST_PAUSE", "5s");

  @Override
  public String name() {
    return "delivery";
  }

  @Override
  public String about() {
    return "10,000 stories to five partners: one down, one slow, one failing every third time";
  }

  @Override
  public void run(Setting setting, Report report) throws IOException {
    int before = setting.quick() ? 500 : 2_000;
    int stories = setting.quick() ? 1_000 : 10_000;
    Infrastructure infrastructure = Infrastructure.shared();
    List<Integer> ports = Ports.free(5);
    try (Newsroom newsroom = new Newsroom(setting.root(), infrastructure, IMPATIENT);
        Incoming incoming = new Incoming(infrastructure.kafka(), PARAGRAPHS);
        Receiver one = new Receiver("well", ports.get(0), Duration.ZERO, 0);
        Receiver other = new Receiver("well-too", ports.get(1), Duration.ZERO, 0);
        Receiver slow = new Receiver("slow", ports.get(2), SLOW, 0);
        Receiver failing = new Receiver("failing", ports.get(3), Duration.ZERO, 3);
        Receiver down = new Receiver("down", ports.get(4), Duration.ZERO, 0)) {
      incoming.upTo(before + stories);
      newsroom.awaitStories(before + stories);
      List<Receiver> well = List.of(one, other);
      add(newsroom, well);
      one.up();
      other.up();
      report.title(
          "%,d stories to five partners, three of them ill (after %,d to two that are well)"
              .formatted(stories, before));
      double alone = rate(incoming, well, 0, before, before);
      List<Receiver> ill = List.of(slow, failing, down);
      add(newsroom, ill);
      slow.up();
      failing.up();
      double among = rate(incoming, well, before, before + stories, before + stories);
      report.row("", "stories/s");
      report.row("two who are well, alone", alone);
      report.row("the same, beside three who are ill", among);
      report.add(new Measurement("stories_per_s_to_the_well", among, "alone", alone, 1));
      long start = System.nanoTime();
      down.up();
      for (Receiver receiver : ill) {
        Newsroom.await(receiver.name(), stories, receiver::taken);
      }
      Newsroom.await("the ledger", 0, () -> -open(newsroom));
      report.row("s until the last had everything", (System.nanoTime() - start) / 1e9);
      report.row("", "messages", "in the ledger", "twice", "backwards");
      for (Receiver receiver : List.of(one, other, slow, failing, down)) {
        int entered = count(newsroom, "destination=" + receiver.name() + "&state=acknowledged");
        report.row(
            receiver.name(), receiver.taken(), entered, receiver.again(), receiver.backwards());
        report.add(
            new Measurement(
                receiver.name() + "_messages", receiver.taken(), "ledger", (double) entered, 1));
        report.add(Measurement.of(receiver.name() + "_taken_twice", receiver.again(), 1));
        report.add(Measurement.of(receiver.name() + "_older_after_newer", receiver.backwards(), 1));
      }
    }
  }

  private static void add(Newsroom newsroom, List<Receiver> receivers) throws IOException {
    for (Receiver receiver : receivers) {
      ObjectNode destination = JSON.createObjectNode();
      destination.put("id", receiver.name());
      destination.put("name", receiver.name());
      destination.put("channel", "webhook");
      destination.put("policy", "every");
      destination
          .putObject("settings")
          .put("url", receiver.address().toString())
          .put("format", "ninjs");
      destination.putArray("secrets").add(SECRET);
      newsroom.api("POST", "/api/destinations", destination.toString());
    }
  }

  private static int open(Newsroom newsroom) throws IOException {
    return JSON.readTree(newsroom.api("GET", "/api/deliveries?state=open&limit=500", null))
        .path("deliveries")
        .size();
  }

  /** Rows of the ledger. */
  private static int count(Newsroom newsroom, String wanted) throws IOException {
    int rows = 0;
    String cursor = "";
    do {
      JsonNode page =
          JSON.readTree(newsroom.api("GET", "/api/deliveries?limit=500&" + wanted + cursor, null));
      rows += page.path("deliveries").size();
      cursor = page.has("next") ? "&cursor=" + page.path("next").asText() : "";
    } while (!cursor.isEmpty());
    return rows;
  }

  /** Stories a second that all of them have. */
  private static double rate(Incoming incoming, List<Receiver> well, int from, int to, int taken)
      throws IOException {
    long start = System.nanoTime();
    incoming.move("publish", from, to, null);
    for (Receiver receiver : well) {
      Newsroom.await(receiver.name(), taken, receiver::taken);
    }
    return (to - from) / ((System.nanoTime() - start) / 1e9);
  }
}
