package org.dragoman.publish.boot;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Where the pages of other services stand, for links from the desk. */
@ConfigMapping(prefix = "dragoman.pages")
interface PagesConfig {

  /** The sources page of ingest-service, e.g. {@code https://ingest.quay.example/sources}. */
  Optional<String> sources();

  /** The memory of translate-service, e.g. {@code https://translate.quay.example/memory}. */
  Optional<String> memory();
}
