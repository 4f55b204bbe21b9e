package org.dragoman.translate.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.translate.engine.EngineAnswer.Target;
import org.dragoman.translate.engine.EngineAnswer.Translated;
import org.dragoman.translate.engine.EngineAnswer.Unavailable;
import org.dragoman.translate.engine.EngineAnswer.Unsupported;
import org.dragoman.translate.engine.EngineAnswer.Usage;
import org.jspecify.annotations.Nullable;

/** One answer from the answers to the parts of a request. */
final class Merged {

  private Merged() {}

  static EngineAnswer of(List<EngineRequest> parts, List<EngineAnswer> answers) {
    List<Translated> well = only(answers, Translated.class);
    List<Unavailable> down = only(answers, Unavailable.class);
    if (well.isEmpty()) {
      return Unavailable.worst(down).<EngineAnswer>map(one -> one).orElseGet(Unsupported::new);
    }
    List<Target> targets = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      targets.addAll(targets(parts.get(i).sentences().size(), answers.get(i)));
    }
    Stream<Unavailable> amid = well.stream().map(Translated::brokenOff).filter(Objects::nonNull);
    Optional<Unavailable> brokenOff =
        Unavailable.worst(Stream.concat(down.stream(), amid).toList());
    return new Translated(
        models(well),
        targets,
        well.stream().map(Translated::refusal).filter(Objects::nonNull).findFirst().orElse(null),
        brokenOff.orElse(null),
        well.stream().map(Translated::usage).reduce(Usage.UNSTATED, Usage::plus));
  }

  private static List<Target> targets(int sentences, EngineAnswer answer) {
    return answer instanceof Translated translated && translated.targets().size() == sentences
        ? translated.targets()
        : Collections.nCopies(sentences, Target.NONE);
  }

  private static @Nullable String models(List<Translated> well) {
    String models =
        well.stream()
            .map(Translated::model)
            .filter(Objects::nonNull)
            .distinct()
            .collect(Collectors.joining(", "));
    return models.isEmpty() ? null : models;
  }

  private static <T extends EngineAnswer> List<T> only(List<EngineAnswer> all, Class<T> kind) {
    return all.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
