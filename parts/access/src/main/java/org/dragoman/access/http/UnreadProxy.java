package org.dragoman.access.http;

import io.vertx.core.MultiMap;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Notices a proxy that says for whom it asks while nobody here listens: then all people seem to
 * come from its address, and wait for each other's wrong passwords.
 */
@Singleton
class UnreadProxy {
  private static final Logger LOG = Logger.getLogger(UnreadProxy.class);

  private final AtomicBoolean unread;

  UnreadProxy(
      @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding", defaultValue = "false")
          boolean read) {
    this.unread = new AtomicBoolean(!read);
  }

  /**
   * Tells the operator, once.
   *
   * @return whether it did
   */
  boolean noticed(MultiMap headers) {
    boolean says = headers.contains("X-Forwarded-For") || headers.contains("Forwarded");
    if (!says || !unread.compareAndSet(true, false)) {
      return false;
    }
    LOG.warn(
        "Login came by a proxy that is not listened to, so everybody seems to come from one"
            + " network: set QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING and its companions");
    return true;
  }
}
