package org.dragoman.ingest.fetch.http;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.dragoman.ingest.fetch.Answer;
import org.dragoman.ingest.fetch.Fetched;
import org.dragoman.ingest.fetch.Fetched.Fault;
import org.dragoman.ingest.fetch.Retry;
import org.dragoman.ingest.fetch.WebAddress;
import org.dragoman.ingest.fetch.http.HttpFetcher.Received;
import org.dragoman.ingest.format.Document;

/** What an answer means. */
final class Answers {
  private static final Map<Integer, String> WORDS =
      Map.of(
          400, "the host does not understand the request",
          401, "the host wants a user name and a password",
          402, "the host wants to be paid",
          403, "the host does not let us in",
          404, "there is nothing at this address",
          451, "the host may not show it for legal reasons",
          500, "the host has an error of its own",
          502, "the host's own server behind it does not answer",
          504, "the host's own server behind it is too slow");

  private final Limits limits;
  private final InstantSource clock;

  Answers(Limits limits, InstantSource clock) {
    this.limits = limits;
    this.clock = clock;
  }

  Fetched of(Answer answer, Received received) {
    return switch (answer.status()) {
      case 304 -> new Fetched.NotModified(answer);
      case 410 -> new Fetched.Gone(answer);
      case 429, 503 ->
          new Fetched.RateLimited(
              answer, Retry.after(answer.header("retry-after"), clock.instant()));
      case 200, 203 -> document(answer, received);
      default -> refused(answer);
    };
  }

  private Fetched document(Answer answer, Received received) {
    try {
      byte[] body =
          received.cut()
              ? tooLarge()
              : Unpacking.unpack(
                  received.body(),
                  answer.headers().getOrDefault("content-encoding", List.of()),
                  limits.bytes());
      return new Fetched.Changed(
          new Document(
              body,
              answer.header("content-type"),
              answer.header("content-language"),
              answer.trail().address().toString()),
          answer);
    } catch (Unpacking.TooLarge large) {
      return new Fetched.Failed(
          Fault.TOO_LARGE,
          "The document has more than %d bytes; larger ones are not taken."
              .formatted(limits.bytes()),
          answer);
    } catch (IOException broken) {
      return new Fetched.Failed(
          Fault.BROKEN,
          "The document cannot be unpacked: %s.".formatted(Failures.words(broken)),
          answer);
    }
  }

  private static byte[] tooLarge() throws Unpacking.TooLarge {
    throw new Unpacking.TooLarge();
  }

  private static Fetched refused(Answer answer) {
    int status = answer.status();
    boolean denied = status >= 400 && status < 500;
    return new Fetched.Failed(
        denied ? Fault.DENIED : Fault.BROKEN,
        "%s answered %d: %s."
            .formatted(
                WebAddress.host(answer.trail().address()),
                status,
                WORDS.getOrDefault(status, "that is no document")),
        answer);
  }
}
