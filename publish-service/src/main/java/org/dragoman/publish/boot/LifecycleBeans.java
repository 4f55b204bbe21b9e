package org.dragoman.publish.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.dragoman.outbox.Transactions;
import org.dragoman.publish.credit.Crediting;
import org.dragoman.publish.story.Departures;
import org.dragoman.publish.story.Keeper;
import org.dragoman.publish.story.Moves;
import org.dragoman.publish.story.OpenObligations;
import org.dragoman.publish.story.Policies;
import org.dragoman.publish.story.Policies.Answers;
import org.dragoman.publish.story.Rules;
import org.dragoman.publish.story.Stories;
import org.dragoman.publish.story.Timetable;
import org.dragoman.publish.story.metrics.LifecycleGauges;

/** What the house decided in advance about the lives of its stories. */
@ApplicationScoped
class LifecycleBeans {

  @Produces
  @Singleton
  Rules rules(LifecycleConfig config) {
    return new Rules(config.fourEyes());
  }

  @Produces
  @Singleton
  Policies policies(ObligationsConfig config) {
    Map<String, String> reasons = config.reasons();
    String english = reasons.get("en");
    if (english == null) {
      throw new IllegalArgumentException("dragoman.obligations.reasons.en is missing");
    }
    return new Policies(
        new Answers(config.corrected(), config.withdrawn()),
        config.sources().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> answers(entry.getValue()))),
        reasons,
        english);
  }

  @Produces
  @Singleton
  Departures departures(
      Stories stories,
      Timetable timetable,
      Keeper keeper,
      Crediting crediting,
      Rules rules,
      Transactions transactions,
      Moves.Report report) {
    return new Departures(stories, timetable, keeper, crediting, rules, transactions, report);
  }

  @Produces
  @Singleton
  LifecycleGauges gauges(
      OpenObligations obligations, Timetable timetable, Transactions transactions, Clock clock) {
    return new LifecycleGauges(obligations, timetable, transactions, clock);
  }

  private static Answers answers(ObligationsConfig.Source source) {
    return new Answers(source.corrected().orElse(null), source.withdrawn().orElse(null));
  }
}
