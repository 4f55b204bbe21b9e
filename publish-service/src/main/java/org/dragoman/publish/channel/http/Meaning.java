package org.dragoman.publish.channel.http;

import java.time.Instant;
import java.util.List;
import org.dragoman.publish.channel.Answer;

/**
 * What an answer of HTTP means for a delivery (RFC 9110, 15): what passes by itself is waited for,
 * what does not needs a person.
 */
public final class Meaning {
  private Meaning() {}

  /**
   * @param secrets never told, even where the receiver sends them back
   */
  public static Answer of(Reply reply, Instant now, List<String> secrets) {
    return switch (reply) {
      case Reply.Silent(String why) -> new Answer.Postponed(Said.of(why, secrets), null);
      case Reply.Answered answered -> of(answered, answered.body(), now, secrets);
    };
  }

  /**
   * @param words what it says, in place of its body
   */
  public static Answer of(
      Reply.Answered answered, String words, Instant now, List<String> secrets) {
    int status = answered.status();
    if (answered.good()) {
      return new Answer.Acknowledged(told("", status, words, secrets), null);
    }
    return passes(status)
        ? new Answer.Postponed(
            told("", status, words, secrets), RetryAfter.of(answered.headers(), now))
        : new Answer.Refused(told(mend(answered) + " ", status, words, secrets));
  }

  private static boolean passes(int status) {
    return status == 408 || status == 425 || status == 429 || (status >= 500 && status < 600);
  }

  private static String told(String sentence, int status, String words, List<String> secrets) {
    String line = Said.of(words, secrets);
    return Said.of(sentence + "HTTP " + status + (line.isEmpty() ? "" : ": " + line), secrets);
  }

  private static String mend(Reply.Answered answered) {
    int status = answered.status();
    if (status >= 300 && status < 400) {
      return answered
          .headers()
          .firstValue("Location")
          .map(other -> "It sends on to " + other + ". If that is right, put it in as the address.")
          .orElse("It sends on to another address. Ask the partner for it.");
    }
    return switch (status) {
      case 400, 422 -> "It cannot read what is sent. Ask the partner for the format they expect.";
      case 401 -> "It does not take our secret. Ask the partner for the one in use, and put it in.";
      case 403 -> "It does not let us in. Ask the partner to allow it.";
      case 404 -> "There is nothing at this address. Ask the partner for the right one.";
      case 405 -> "It takes nothing at this address. Ask the partner for the right one.";
      case 410 -> "The receiver asks to send nothing more. Ask the partner, or pause it.";
      case 413 -> "The story is too long for it. Ask the partner to take longer ones.";
      case 415 -> "It does not take this format. Choose another.";
      default -> "It refuses what is sent. Ask the partner why.";
    };
  }
}
