package org.dragoman.guard.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;
import org.dragoman.guard.Guard;

/**
 * Names resolved to addresses that may be connected to. The client connects to exactly what is
 * answered here and resolves nothing itself.
 */
final class GuardedNames implements DnsResolver {
  private final DnsResolver names;
  private final Guard guard;

  GuardedNames(DnsResolver names, Guard guard) {
    this.names = names;
    this.guard = guard;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    List<InetAddress> permitted = new ArrayList<>();
    String refused = null;
    for (InetAddress address : names.resolve(host)) {
      Optional<String> refusal = guard.refusal(address);
      if (refusal.isEmpty()) {
        permitted.add(address);
      } else {
        refused = "%s is %s".formatted(address.getHostAddress(), refusal.get());
      }
    }
    if (permitted.isEmpty()) {
      throw refused == null ? new UnknownHostException(host) : new Forbidden(refused);
    }
    return permitted.toArray(InetAddress[]::new);
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
