package org.dragoman.translate.translation;

import java.util.List;
import java.util.Map;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.translate.memory.Match;
import org.dragoman.translate.memory.Memory;
import org.dragoman.translate.segment.SourceSegment;

/** What has been translated before. */
final class FromMemory implements Step {

  private final Memory memory;

  FromMemory(Memory memory) {
    this.memory = memory;
  }

  @Override
  public void fill(Draft draft) {
    List<SourceSegment> open = draft.open();
    Map<String, Match> matches =
        memory.lookup(draft.pair(), open.stream().map(SourceSegment::html).distinct().toList());
    for (SourceSegment source : open) {
      Match match = matches.get(source.html());
      if (match != null) {
        Origin origin = new Origin.Memory(match.percent(), match.unit(), match.who(), match.at());
        draft.translated(source, match.target(), List.of(), origin);
      }
    }
  }
}
