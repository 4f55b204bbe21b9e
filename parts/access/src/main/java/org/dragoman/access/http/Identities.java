package org.dragoman.access.http;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.Optional;
import org.dragoman.access.Caller;

/** Between a caller and Quarkus's idea of one. */
public final class Identities {

  private static final String CALLER = "dragoman.caller";

  private Identities() {}

  /** The caller behind an identity; empty for anonymous, and for identities made by tests. */
  public static Optional<Caller> caller(SecurityIdentity identity) {
    return Optional.ofNullable(identity.getAttribute(CALLER));
  }

  /**
   * @throws AuthenticationFailedException if there is no such caller
   */
  static SecurityIdentity identity(Optional<Caller> caller) {
    return caller.map(Identities::of).orElseThrow(AuthenticationFailedException::new);
  }

  private static SecurityIdentity of(Caller caller) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(caller.name()))
        .addRoles(caller.role().grants())
        .addAttribute(CALLER, caller)
        .build();
  }
}
