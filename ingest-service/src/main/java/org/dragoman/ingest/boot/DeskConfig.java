package org.dragoman.ingest.boot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The pages for people. */
@ConfigMapping(prefix = "dragoman.pages")
public interface DeskConfig {

  /** Whose installation it is; it stands at the head of every page. */
  @WithDefault("The Dragoman")
  String publisher();

  /** Where the desk of publish-service stands, for a link to it. */
  Optional<String> desk();

  /** Where the memory of translate-service stands, for a link to it. */
  Optional<String> memory();
}
