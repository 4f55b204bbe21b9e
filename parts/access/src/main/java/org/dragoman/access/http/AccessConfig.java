package org.dragoman.access.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Where the keys and users stand, and where else people come from. */
@ConfigMapping(prefix = "dragoman.access")
public interface AccessConfig {

  /** The access file; without one a service does not start. */
  Optional<Path> file();

  /**
   * How often the file is looked at for changes: how long a key that was taken away still works.
   */
  @WithDefault("5s")
  Duration reload();

  /** Where people may come from besides the file; {@code quarkus.oidc.*} says how. */
  Provider provider();

  /** An identity provider. */
  interface Provider {

    /** As the button "Sign in with …" calls it. */
    @WithDefault("single sign-on")
    String name();

    /** Which of its roles or groups stand for which of ours. */
    Roles roles();
  }

  /** The provider's words for each role; the highest that somebody holds counts. */
  interface Roles {
    @WithDefault("translator")
    Set<String> translator();

    @WithDefault("editor")
    Set<String> editor();

    @WithDefault("chief")
    Set<String> chief();

    @WithDefault("admin")
    Set<String> admin();
  }
}
