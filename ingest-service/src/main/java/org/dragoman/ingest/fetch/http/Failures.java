package org.dragoman.ingest.fetch.http;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.ProtocolException;
import org.dragoman.guard.http.Forbidden;
import org.dragoman.ingest.fetch.Fetched;
import org.dragoman.ingest.fetch.Fetched.Fault;
import org.dragoman.ingest.fetch.WebAddress;

/** What went wrong before there was an answer, in words for a person. */
final class Failures {
  private Failures() {}

  static Fetched of(Exception failed, URI address) {
    String host = WebAddress.host(address);
    return switch (failed) {
      case Forbidden forbidden ->
          new Fetched.Failed(
              Fault.REFUSED, "%s is not asked: %s.".formatted(host, forbidden.getMessage()), null);
      case UnknownHostException unknown ->
          unreachable("There is no host called %s.".formatted(host));
      case SocketTimeoutException slow ->
          new Fetched.Failed(Fault.TOO_SLOW, "%s did not answer in time.".formatted(host), null);
      case ConnectException closed -> unreachable("%s takes no connection.".formatted(host));
      case NoRouteToHostException nowhere -> unreachable("No way leads to %s.".formatted(host));
      case SSLPeerUnverifiedException other ->
          unreachable("The certificate of %s is for another host.".formatted(host));
      case SSLHandshakeException untrusted ->
          unreachable(
              "The certificate of %s is not trusted: %s.".formatted(host, words(untrusted)));
      case SSLException broken ->
          unreachable("%s breaks off the secure connection: %s.".formatted(host, words(broken)));
      case ConnectionClosedException cut ->
          unreachable("%s broke off in the middle of its answer.".formatted(host));
      case NoHttpResponseException silent ->
          unreachable("%s closed the connection without an answer.".formatted(host));
      default ->
          failed.getCause() instanceof ProtocolException
              ? unreachable("%s does not speak HTTP: %s.".formatted(host, words(failed)))
              : unreachable("%s cannot be reached: %s.".formatted(host, words(failed)));
    };
  }

  private static Fetched unreachable(String reason) {
    return new Fetched.Failed(Fault.UNREACHABLE, reason, null);
  }

  static String words(Exception failed) {
    String message = failed instanceof EOFException ? "it ends too early" : failed.getMessage();
    String words = message == null ? failed.getClass().getSimpleName() : message;
    return words.length() > 300 ? words.substring(0, 300) + "…" : words;
  }
}
