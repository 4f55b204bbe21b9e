package org.dragoman.translate.memory;

import java.time.Duration;
import java.util.Collection;
import org.dragoman.translate.memory.Match.Kind;

/** What the memory was asked, for those who count it. */
public interface MemoryWatch {

  MemoryWatch NOBODY =
      new MemoryWatch() {
        @Override
        public void looked(boolean similar, int sentences, Duration took) {}

        @Override
        public void found(Kind kind) {}

        @Override
        public void learnt(int units) {}
      };

  /** One query for some sentences, for the same text or for similar ones. */
  void looked(boolean similar, int sentences, Duration took);

  /** The best match of a sentence. */
  void found(Kind kind);

  /** Units that editors' approval added or changed. */
  void learnt(int units);

  default void found(Collection<? extends Collection<Match>> matches) {
    matches.forEach(of -> of.stream().findFirst().ifPresent(best -> found(best.kind())));
  }
}
