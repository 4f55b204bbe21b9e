package org.dragoman.ingest.websub.http;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.dragoman.guard.Guard;
import org.dragoman.ingest.fetch.Poster;
import org.dragoman.ingest.fetch.WebAddress;
import org.dragoman.ingest.websub.Hub;
import org.dragoman.ingest.websub.Intent;
import org.dragoman.ingest.websub.Subscription;

/** Hubs, asked over HTTP (section 5.1). */
public final class HttpHub implements Hub {
  private final Poster poster;
  private final String callbacks;

  /**
   * @param service public address of this service
   */
  public HttpHub(Poster poster, URI service) {
    this.poster = poster;
    String address = service.toString();
    this.callbacks = (address.endsWith("/") ? address : address + "/") + "websub/";
  }

  @Override
  public Reply ask(Mode mode, Subscription subscription, boolean privateNetwork) {
    URI hub;
    try {
      hub = WebAddress.of(subscription.topic().hub());
    } catch (IllegalArgumentException refused) {
      return new Reply.Refused("The hub's address is not asked. " + refused.getMessage());
    }
    Map<String, String> form = new LinkedHashMap<>();
    form.put("hub.callback", callbacks + subscription.token());
    form.put("hub.mode", mode.name().toLowerCase(Locale.ROOT));
    form.put("hub.topic", subscription.topic().url());
    if (mode == Mode.SUBSCRIBE) {
      form.put("hub.lease_seconds", Long.toString(Intent.LEASE.toSeconds()));
      if (subscription.topic().signs()) {
        form.put("hub.secret", subscription.secret());
      }
    }
    return switch (poster.post(hub, form, Guard.privateNetworks(privateNetwork))) {
      case Poster.Posted.Answered(int status, String text) ->
          status >= 200 && status < 300
              ? new Reply.Accepted()
              : new Reply.Refused(
                  "The hub answered %d%s".formatted(status, text.isBlank() ? "." : ": " + text));
      case Poster.Posted.Failed(String reason) -> new Reply.Refused(reason);
    };
  }
}
