package org.dragoman.translate.translation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.translate.glossary.Occurrence;
import org.dragoman.translate.glossary.Term;
import org.dragoman.translate.glossary.Wording;
import org.dragoman.translate.memory.Match;
import org.dragoman.translate.memory.Memory;
import org.dragoman.translate.segment.SourceSegment;

/**
 * What has been translated before, word for word. What a machine made under other terms than those
 * in force is set aside, for when no engine has a translation; a person's words stand.
 */
final class FromMemory implements Step {

  private final Memory memory;

  FromMemory(Memory memory) {
    this.memory = memory;
  }

  @Override
  public void fill(Draft draft) {
    List<SourceSegment> open = draft.open();
    List<List<Match>> matches =
        memory.exact(draft.pair(), draft.task().outlet(), draft.wanted(open));
    for (int at = 0; at < open.size(); at++) {
      SourceSegment source = open.get(at);
      List<Match> accepted =
          matches.get(at).stream()
              .filter(match -> match.percent() >= memory.rules().accept())
              .toList();
      accepted.stream()
          .filter(match -> match.engine() == null || inTerms(draft, source, match))
          .findFirst()
          .ifPresentOrElse(
              match -> take(draft, source, match),
              () -> accepted.stream().findFirst().ifPresent(old -> draft.setAside(source, old)));
    }
  }

  /** The last resort: the terms are another's, and a finding says which. */
  static void fillWithSetAside(Draft draft) {
    for (SourceSegment source : draft.open()) {
      draft.setAside(source).ifPresent(match -> take(draft, source, match));
    }
  }

  private static void take(Draft draft, SourceSegment source, Match match) {
    draft.translated(source, match.target(), List.of(), origin(match));
  }

  private static boolean inTerms(Draft draft, SourceSegment source, Match match) {
    Set<Term> terms =
        draft.terms(source).stream().map(Occurrence::term).collect(Collectors.toSet());
    return terms.isEmpty()
        || new Wording(draft.pair().target(), PlainText.fromInline(match.target())).has(terms);
  }

  static Origin origin(Match match) {
    return new Origin.Memory(
        match.percent(), match.unit(), match.who(), match.engine(), match.at());
  }
}
