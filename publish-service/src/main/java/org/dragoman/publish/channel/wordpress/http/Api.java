package org.dragoman.publish.channel.wordpress.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.dragoman.publish.channel.Answer;
import org.dragoman.publish.channel.http.Meaning;
import org.dragoman.publish.channel.http.Partner;
import org.dragoman.publish.channel.http.Reply;
import org.dragoman.publish.channel.http.Said;
import org.dragoman.publish.channel.wordpress.http.Root.Term;

/** The REST API of one site, for one delivery and within its time. */
final class Api {
  /** Twenty posts with their texts. */
  private static final int LONGEST_ANSWER = 16 * 1024 * 1024;

  private final Partner partner;
  private final ObjectMapper json;
  private final Account account;
  private final Clock clock;
  private final Duration each;
  private final Instant end;

  /** Who we are there. */
  record Account(Root root, String user, String password) {
    String credentials() {
      return Base64.getEncoder()
          .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** What no answer may tell. */
    List<String> secrets() {
      return List.of(password, password.replace(" ", ""), credentials());
    }
  }

  /**
   * @param each time for one request
   * @param all time for the delivery
   */
  Api(
      Partner partner,
      ObjectMapper json,
      Account account,
      Clock clock,
      Duration each,
      Duration all) {
    this.partner = partner;
    this.json = json;
    this.account = account;
    this.clock = clock;
    this.each = each;
    this.end = clock.instant().plus(all);
  }

  /** {@link Root#site}. */
  String site() {
    return account.root().site();
  }

  Told get(String route, List<Term> query) throws NotTaken {
    return ask(HttpRequest.newBuilder(account.root().at(route, query)).GET());
  }

  Told post(String route, JsonNode body) throws NotTaken {
    return ask(
        HttpRequest.newBuilder(account.root().at(route, List.of()))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.toString())));
  }

  /**
   * @param name of the file, letters, digits and hyphens
   */
  Told upload(String route, String type, String name, byte[] file) throws NotTaken {
    return ask(
        HttpRequest.newBuilder(account.root().at(route, List.of()))
            .header("Content-Type", type)
            .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
            .POST(BodyPublishers.ofByteArray(file)));
  }

  Told delete(String route) throws NotTaken {
    return ask(HttpRequest.newBuilder(account.root().at(route, List.of())).DELETE());
  }

  /** What it has to answer for the delivery to go on. */
  JsonNode good(Told told) throws NotTaken {
    if (!told.good()) {
      throw new NotTaken(
          Meaning.of(told.answered(), told.words(), clock.instant(), account.secrets()));
    }
    return told.json();
  }

  /**
   * @param mend what a person has to do
   */
  NotTaken refused(String mend, Told told) {
    return new NotTaken(
        new Answer.Refused(
            Said.of(
                "%s HTTP %d: %s".formatted(mend, told.status(), told.words()), account.secrets())));
  }

  private Told ask(HttpRequest.Builder request) throws NotTaken {
    Duration left = Duration.between(clock.instant(), end);
    Reply reply =
        partner.ask(
            request
                .header("Authorization", "Basic " + account.credentials())
                .header("Accept", "application/json"),
            left.compareTo(each) < 0 ? left : each,
            LONGEST_ANSWER);
    return switch (reply) {
      case Reply.Silent silent ->
          throw new NotTaken(Meaning.of(silent, clock.instant(), account.secrets()));
      case Reply.Answered answered -> read(answered);
    };
  }

  private Told read(Reply.Answered answered) throws NotTaken {
    try {
      JsonNode tree = json.readTree(answered.body());
      if (tree.isContainerNode()) {
        return new Told(answered, tree);
      }
    } catch (JsonProcessingException noJson) {
      // Judged below: whatever stands before WordPress answers in pages of its own.
    }
    Answer answer = Meaning.of(answered, clock.instant(), account.secrets());
    throw new NotTaken(
        answered.good()
            ? new Answer.Refused(
                Said.of(
                    "It answers, but not as WordPress's REST API does. Put in the address of the"
                        + " site's front page, or of its /wp-json/. It says: "
                        + answered.body(),
                    account.secrets()))
            : answer);
  }
}
