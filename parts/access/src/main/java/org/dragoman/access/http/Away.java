package org.dragoman.access.http;

import io.quarkus.oidc.OIDCException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a session from the provider failed because it is over, or nobody can tell just now. */
final class Away {

  /** A refresh token that is worth nothing any more (RFC 6749, 5.2). */
  private static final Pattern OVER = Pattern.compile("\"error\"\\s*:\\s*\"invalid_grant\"");

  /** What Quarkus says of a refusal without a body. */
  private static final Pattern REFUSED = Pattern.compile("Error status:400");

  private Away() {}

  /**
   * True if the provider cannot be reached, or gave an answer that says nothing about the session:
   * that of a gateway before it, or of its own trouble. Quarkus tells answers apart by their text
   * only.
   */
  static boolean is(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException || cause instanceof TimeoutException) {
        return true;
      }
      if (cause instanceof OIDCException answer) {
        return !isRefusal(String.valueOf(answer.getMessage()));
      }
    }
    return false;
  }

  private static boolean isRefusal(String answer) {
    return OVER.matcher(answer).find() || REFUSED.matcher(answer).matches();
  }
}
