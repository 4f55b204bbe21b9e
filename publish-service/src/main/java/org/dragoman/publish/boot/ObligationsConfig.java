package org.dragoman.publish.boot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;
import java.util.Optional;
import org.dragoman.publish.story.Policies.Answer;

/** What happens by itself when an outlet corrects an article or takes it back. */
@ConfigMapping(prefix = "dragoman.obligations")
public interface ObligationsConfig {

  /** {@code open} or {@code hold}. */
  @WithDefault("open")
  Answer corrected();

  /** {@code open}, {@code hold} or {@code retract}. */
  @WithDefault("open")
  Answer withdrawn();

  /** By the id of a source whose articles are treated otherwise. */
  Map<String, Source> sources();

  /** What readers of a retracted story are told, by target language; {@code en} for all others. */
  Map<String, String> reasons();

  /** Of one source; what is absent is as for all. */
  interface Source {
    Optional<Answer> corrected();

    Optional<Answer> withdrawn();
  }
}
