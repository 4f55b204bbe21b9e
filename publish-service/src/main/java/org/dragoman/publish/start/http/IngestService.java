package org.dragoman.publish.start.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import org.dragoman.publish.neighbour.Body;
import org.dragoman.publish.neighbour.Neighbour;
import org.dragoman.publish.neighbour.Reply;
import org.dragoman.publish.start.Told;
import org.dragoman.publish.start.Told.Away;
import org.dragoman.publish.start.Told.Refused;
import org.dragoman.publish.start.Told.Why;

/** One request to ingest-service, and its answer as JSON, within a time. */
public final class IngestService {

  /** Bytes: an article has one MiB at most, and an answer holds one. */
  public static final long LONGEST_ANSWER = 8 << 20;

  private final Neighbour neighbour;
  private final ObjectMapper json;

  /**
   * @param neighbour that knows us by a key of the role feed
   */
  public IngestService(Neighbour neighbour, ObjectMapper json) {
    this.neighbour = neighbour;
    this.json = json;
  }

  /** Makes sense of an answer. */
  interface Read<T> {

    /**
     * @throws IOException if it is not what was asked for
     */
    Told<T> of(JsonNode answer) throws IOException;
  }

  <T> Told<T> get(String path, Duration time, Read<T> read) {
    return told(neighbour.get(path, time), read);
  }

  <T> Told<T> post(String path, Body body, Duration time, Read<T> read) {
    return told(neighbour.post(path, body, time), read);
  }

  private <T> Told<T> told(Reply reply, Read<T> read) {
    return switch (reply) {
      case Reply.Answer answer -> told(answer, read);
      case Reply.Denied _ -> new Away<>(Why.DENIED);
      case Reply.Late _ -> new Away<>(Why.AWAY);
      case Reply.Broken _ -> new Away<>(Why.AWAY);
      case Reply.Off _ -> new Away<>(Why.OFF);
    };
  }

  private <T> Told<T> told(Reply.Answer reply, Read<T> read) {
    int status = reply.status();
    try {
      JsonNode answer = json.readTree(reply.body());
      if (status / 100 == 2) {
        return read.of(answer);
      }
      return status / 100 == 4 ? new Refused<>(reason(answer)) : new Away<>(Why.BROKEN);
    } catch (IOException garbled) {
      return new Away<>(Why.BROKEN);
    }
  }

  /** What was wrong with the one item says more than that nothing was taken. */
  private static String reason(JsonNode problem) throws IOException {
    String item = problem.path("articles").path(0).path("refused").asText("");
    String reason = item.isBlank() ? problem.path("detail").asText("") : item;
    if (reason.isBlank()) {
      throw new IOException("a refusal without a reason");
    }
    return reason;
  }
}
