package org.dragoman.translate.translation;

import java.util.List;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.translate.memory.Match;
import org.dragoman.translate.memory.Memory;
import org.dragoman.translate.segment.SourceSegment;

/** What has been translated before, word for word. */
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
      matches.get(at).stream()
          .filter(match -> match.percent() >= memory.rules().accept())
          .findFirst()
          .ifPresent(match -> draft.translated(source, match.target(), List.of(), origin(match)));
    }
  }

  static Origin origin(Match match) {
    return new Origin.Memory(
        match.percent(), match.unit(), match.who(), match.engine(), match.at());
  }
}
