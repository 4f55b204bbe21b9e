package org.dragoman.translate.boot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The pages for people. */
@ConfigMapping(prefix = "dragoman.pages")
public interface PagesConfig {

  /** Whose installation it is; it stands at the head of every page. */
  @WithDefault("The Dragoman")
  String publisher();

  /** The sources page of ingest-service, for a link to it. */
  Optional<String> sources();

  /** The desk of publish-service, for links to it and to its stories. */
  Optional<String> desk();
}
