package org.dragoman.publish.suggestion.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import org.dragoman.publish.neighbour.Body;
import org.dragoman.publish.neighbour.Neighbour;
import org.dragoman.publish.neighbour.Reply;
import org.dragoman.publish.suggestion.Part;
import org.dragoman.publish.suggestion.Part.Missing;
import org.dragoman.publish.suggestion.Part.Why;

/** One question to translate-service, and its answer as JSON, within a time. */
public final class TranslateService {

  /** Bytes: a hundred times what suggestions for a sentence come to. */
  public static final long LONGEST_ANSWER = 4 << 20;

  private final Neighbour neighbour;
  private final ObjectMapper json;

  /**
   * @param neighbour that knows us by a key of the role translator
   */
  public TranslateService(Neighbour neighbour, ObjectMapper json) {
    this.neighbour = neighbour;
    this.json = json;
  }

  /** Makes sense of an answer. */
  interface Read<T> {

    /**
     * @throws IOException if it is not what was asked for
     */
    Part<T> of(JsonNode answer) throws IOException;
  }

  <T> Part<T> ask(String path, JsonNode question, Duration time, Read<T> read) {
    if (!time.isPositive()) {
      return new Missing<>(Why.BUSY);
    }
    return switch (neighbour.post(path, Body.json(question.toString()), time)) {
      case Reply.Answer answer -> read(answer, read);
      case Reply.Denied _ -> new Missing<>(Why.DENIED);
      case Reply.Late _ -> new Missing<>(Why.LATE);
      case Reply.Broken _ -> new Missing<>(Why.FAILED);
      case Reply.Off _ -> new Missing<>(Why.OFF);
    };
  }

  private <T> Part<T> read(Reply.Answer answer, Read<T> read) {
    int status = answer.status();
    if (status == 400 || status == 413 || status == 422) {
      return new Missing<>(Why.REFUSED);
    }
    if (status != 200) {
      return new Missing<>(Why.FAILED);
    }
    try {
      return read.of(json.readTree(answer.body()));
    } catch (IOException garbled) {
      return new Missing<>(Why.FAILED);
    }
  }
}
