package org.dragoman.publish.story.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.dragoman.publish.story.Intake.Taken;
import org.dragoman.publish.story.Move;
import org.dragoman.publish.story.Moves;
import org.dragoman.publish.story.Outcome;

/** {@code dragoman.articles.in}, {@code .out} and {@code .refused}, by outcome. */
@Singleton
public class StoryMetrics implements Moves.Report {
  private final MeterRegistry registry;

  StoryMetrics(MeterRegistry registry) {
    this.registry = registry;
    for (Taken taken : Taken.values()) {
      count("dragoman.articles.in", "outcome", word(taken), 0);
    }
    for (Move move : Move.values()) {
      count("dragoman.articles.out", "outcome", move.word(), 0);
    }
  }

  public void taken(Taken taken) {
    count("dragoman.articles.in", "outcome", word(taken), 1);
  }

  @Override
  public void moved(Move move, Outcome outcome) {
    switch (outcome) {
      case Outcome.Done _ -> count("dragoman.articles.out", "outcome", move.word(), 1);
      case Outcome.Refused refused ->
          count(
              "dragoman.articles.refused",
              "reason",
              refused.getClass().getSimpleName().toLowerCase(Locale.ROOT),
              1);
    }
  }

  private void count(String name, String tag, String value, int by) {
    registry.counter(name, tag, value).increment(by);
  }

  private static String word(Taken taken) {
    return taken.name().toLowerCase(Locale.ROOT);
  }
}
