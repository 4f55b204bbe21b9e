package org.dragoman.access.http;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.Optional;
import org.dragoman.access.AccessFile;
import org.dragoman.access.Caller;

/** Between a caller and Quarkus's idea of one. */
public final class Identities {

  private static final String CALLER = "dragoman.caller";

  private static final String UNNAMED = "dragoman.unnamed";

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

  /**
   * A user as the session cookie is to name them; {@link #person} is who they are.
   *
   * @throws AuthenticationFailedException if there is no such user
   */
  static SecurityIdentity session(AccessFile file, Optional<Caller> user) {
    return user.map(caller -> of(caller, file.session(caller.name())))
        .orElseThrow(AuthenticationFailedException::new);
  }

  /** Under their own name again, with all else that the identity holds. */
  static SecurityIdentity person(SecurityIdentity session) {
    Caller caller = caller(session).orElseThrow();
    return QuarkusSecurityIdentity.builder(session)
        .setPrincipal(new QuarkusPrincipal(caller.name()))
        .build();
  }

  /** What a provider made of somebody, with the roles they have here, and no others. */
  static SecurityIdentity from(SecurityIdentity provided, Optional<Caller> caller) {
    QuarkusSecurityIdentity.Builder identity =
        QuarkusSecurityIdentity.builder()
            .setPrincipal(provided.getPrincipal())
            .addCredentials(provided.getCredentials())
            .addAttributes(provided.getAttributes());
    caller.ifPresent(one -> identity.addRoles(one.role().grants()).addAttribute(CALLER, one));
    return identity.build();
  }

  /**
   * Somebody whom a provider gave a name that nobody can have here; they have no role.
   *
   * @param shown the name, as it may be shown
   */
  static SecurityIdentity unnamed(SecurityIdentity provided, String shown) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(shown))
        .addCredentials(provided.getCredentials())
        .addAttributes(provided.getAttributes())
        .addAttribute(UNNAMED, true)
        .build();
  }

  /** Whether somebody has a name that nobody can have here. */
  public static boolean isUnnamed(SecurityIdentity identity) {
    return Boolean.TRUE.equals(identity.getAttribute(UNNAMED));
  }

  private static SecurityIdentity of(Caller caller) {
    return of(caller, caller.name());
  }

  private static SecurityIdentity of(Caller caller, String principal) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(principal))
        .addRoles(caller.role().grants())
        .addAttribute(CALLER, caller)
        .build();
  }
}
