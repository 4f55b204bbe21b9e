package org.dragoman.access.http;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.access.Caller;
import org.dragoman.access.ProviderRoles;
import org.dragoman.access.Role;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/** Gives somebody who comes from the identity provider the role that its words stand for here. */
@ApplicationScoped
public class ProviderIdentities implements SecurityIdentityAugmentor {
  private static final Logger LOG = Logger.getLogger(ProviderIdentities.class);

  private final ProviderRoles roles;

  ProviderIdentities(AccessConfig config) {
    AccessConfig.Roles words = config.provider().roles();
    this.roles =
        new ProviderRoles(
            Map.of(
                Role.TRANSLATOR, words.translator(),
                Role.EDITOR, words.editor(),
                Role.CHIEF, words.chief(),
                Role.ADMIN, words.admin()));
  }

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    return Uni.createFrom()
        .item(identity.getPrincipal() instanceof JsonWebToken ? translated(identity) : identity);
  }

  private SecurityIdentity translated(SecurityIdentity identity) {
    String name = identity.getPrincipal().getName();
    Set<String> words = identity.getRoles();
    Optional<Caller> caller =
        Caller.isName(name)
            ? roles.of(words).map(role -> new Caller(Caller.Kind.USER, name, role))
            : Optional.empty();
    if (caller.isEmpty()) {
      LOG.infof("Somebody without a role here name=%s words=%s", name, words);
    }
    return Identities.from(identity, caller);
  }
}
