package org.dragoman.translate.engine;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.translate.engine.EngineAnswer.Target;
import org.dragoman.translate.engine.EngineAnswer.Translated;
import org.dragoman.translate.engine.EngineRequest.Sentence;
import org.dragoman.translate.glossary.Term;

/**
 * Sees to it that an engine which knows no glossary translates terms as the glossary has them: they
 * leave as something it lets stand, and come back as what the glossary wants. A sentence whose
 * terms do not all come back is translated once more with its own words; the checks tell an editor
 * then.
 */
public final class TermGuard extends EngineAround {

  /** Which terms are guarded; what is not is left to the checks. */
  public enum Enforcement {
    /** All that stand as whole words. */
    ALL,
    /** Names only: a name fits its sentence as it is, another word wants its grammar. */
    NAMES,
    /** None. */
    FLAG;

    boolean takes(Term term) {
      return switch (this) {
        case ALL -> true;
        case NAMES -> term.name();
        case FLAG -> false;
      };
    }
  }

  private final Enforcement enforcement;
  private final HeldTerms.Form form;

  public TermGuard(Engine engine, Enforcement enforcement, HeldTerms.Form form) {
    super(engine);
    this.enforcement = enforcement;
    this.form = form;
  }

  @Override
  public EngineAnswer translate(EngineRequest request) {
    List<HeldTerms> held =
        request.sentences().stream()
            .map(sentence ->
                HeldTerms.of(
                    sentence.html(),
                    sentence.terms().stream()
                        .filter(found -> enforcement.takes(found.term()))
                        .toList(),
                    form))
            .toList();
    if (held.stream().allMatch(HeldTerms::none)) {
      return engine.translate(request);
    }
    List<Sentence> sentences = new ArrayList<>();
    for (int i = 0; i < held.size(); i++) {
      Sentence sentence = request.sentences().get(i);
      sentences.add(new Sentence(held.get(i).html(), List.of(), sentence.examples()));
    }
    return switch (engine.translate(new EngineRequest(request.pair(), sentences))) {
      case Translated translated -> restored(request, held, translated);
      case EngineAnswer.Unsupported unsupported -> unsupported;
      case EngineAnswer.Unavailable unavailable -> unavailable;
    };
  }

  private EngineAnswer restored(EngineRequest request, List<HeldTerms> held, Translated answer) {
    List<Target> targets = new ArrayList<>(answer.targets());
    List<Integer> lost = new ArrayList<>();
    for (int i = 0; i < targets.size() && i < held.size(); i++) {
      Target target = targets.get(i);
      String html = target.html();
      if (html != null && !held.get(i).none()) {
        int at = i;
        held.get(i)
            .restore(html)
            .ifPresentOrElse(
                whole -> targets.set(at, target.with(whole, target.findings())),
                () -> lost.add(at));
      }
    }
    return lost.isEmpty() ? answer.with(targets) : again(request, answer, targets, lost);
  }

  private Translated again(
      EngineRequest request, Translated first, List<Target> targets, List<Integer> lost) {
    lost.forEach(i -> targets.set(i, Target.NONE));
    List<Sentence> own = lost.stream().map(request.sentences()::get).toList();
    return switch (engine.translate(new EngineRequest(request.pair(), own))) {
      case Translated second -> {
        for (int i = 0; i < lost.size() && i < second.targets().size(); i++) {
          targets.set(lost.get(i), second.targets().get(i));
        }
        yield new Translated(
            first.model(),
            targets,
            first.refusal() == null ? second.refusal() : first.refusal(),
            first.brokenOff() == null ? second.brokenOff() : first.brokenOff(),
            first.usage().plus(second.usage()));
      }
      case EngineAnswer.Unsupported _ -> first.with(targets);
      case EngineAnswer.Unavailable down ->
          new Translated(first.model(), targets, first.refusal(), down, first.usage());
    };
  }
}
