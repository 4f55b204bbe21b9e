package org.dragoman.ingest.boot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** Language detection. */
@ConfigMapping(prefix = "dragoman.language")
public interface LanguageConfig {

  /** ISO 639-1 codes among which a text's language is sought; each costs memory. */
  @WithDefault("ar,en,es,fr,de,fa,tr,ru")
  List<String> detect();
}
