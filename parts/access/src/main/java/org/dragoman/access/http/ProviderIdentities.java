package org.dragoman.access.http;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dragoman.access.Caller;
import org.dragoman.access.ProviderRoles;
import org.dragoman.access.Role;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Gives somebody who comes from the identity provider the role that its words stand for here. */
@ApplicationScoped
public class ProviderIdentities implements SecurityIdentityAugmentor {
  private static final Logger LOG = Logger.getLogger(ProviderIdentities.class);

  private static final Pattern UNSHOWN = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");
  private static final int MOST = 200;

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
    return augment(identity, context, Map.of());
  }

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity,
      AuthenticationRequestContext context,
      Map<String, Object> attributes) {
    return Uni.createFrom()
        .item(
            identity.getPrincipal() instanceof JsonWebToken
                ? translated(identity, isArriving(attributes))
                : identity);
  }

  private SecurityIdentity translated(SecurityIdentity identity, boolean arriving) {
    @Nullable String name = identity.getPrincipal().getName();
    if (name == null || !Caller.isProvidedName(name)) {
      String shown = shown(String.valueOf(name));
      told(arriving, "Name from the identity provider cannot be one here name=%s", shown);
      return Identities.unnamed(identity, shown);
    }
    Set<String> words = identity.getRoles();
    Optional<Caller> caller = roles.of(words).map(role -> new Caller(Caller.Kind.USER, name, role));
    if (caller.isEmpty()) {
      told(
          arriving, "Somebody without a role here name=%s words=%s", name, shown(words.toString()));
    }
    return Identities.from(identity, caller);
  }

  /** Once a sign-in; every request asks again. */
  private static void told(boolean arriving, String message, Object... values) {
    LOG.logf(arriving ? Logger.Level.INFO : Logger.Level.DEBUG, message, values);
  }

  private static boolean isArriving(Map<String, Object> attributes) {
    @Nullable RoutingContext request = HttpSecurityUtils.getRoutingContextAttribute(attributes);
    return request != null && request.normalizedPath().equals(SignIn.PROVIDER);
  }

  /** What others chose, on one line of a log or a page. */
  private static String shown(String given) {
    String clean = UNSHOWN.matcher(given).replaceAll("?");
    return clean.length() > MOST ? clean.substring(0, MOST) + "…" : clean;
  }
}
