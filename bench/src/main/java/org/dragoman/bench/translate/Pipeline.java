package org.dragoman.bench.translate;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.LongFunction;
import org.dragoman.bench.Measurement;
import org.dragoman.bench.Report;
import org.dragoman.bench.Rounds;
import org.dragoman.bench.Setting;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.translate.check.Checks;
import org.dragoman.translate.engine.Engines;
import org.dragoman.translate.glossary.Terms;
import org.dragoman.translate.memory.Memory;
import org.dragoman.translate.memory.MemoryStore;
import org.dragoman.translate.segment.Segmenter;
import org.dragoman.translate.segment.Srx;
import org.dragoman.translate.translation.Attempt;
import org.dragoman.translate.translation.Task;
import org.dragoman.translate.translation.Translators;

/** Whole articles through segmentation, memory and checks, on one thread and without an engine. */
final class Pipeline {
  private static final int PARAGRAPHS = 15;
  private static final int SENTENCES = 2;

  private Pipeline() {}

  /**
   * @param units in the memory: the sentences of that prose from the first
   */
  static void measure(Setting setting, Report report, MemoryStore store, Prose prose, int units)
      throws IOException {
    Translators translators =
        new Translators(
            new Segmenter(Srx.standard()),
            new Memory(store),
            (_, _) -> Terms.NONE,
            new Engines(List.of()),
            new Checks(),
            Clock.systemUTC(),
            new NoJournal());
    SplittableRandom random = new SplittableRandom(5);
    Map<String, Rounds.Task> tasks = new LinkedHashMap<>();
    tasks.put(
        "pass-through", () -> run(translators, article("en", random, units, prose::sentence)));
    tasks.put("memory hit", () -> run(translators, article("es", random, units, prose::sentence)));
    tasks.put("fuzzy hit", () -> run(translators, article("es", random, units, prose::edited)));
    Map<String, Double> rates = Rounds.perSecond(setting, tasks);
    report.title(
        "Articles of 30 sentences, segmented, translated and checked; %,d units".formatted(units));
    report.row("", "segments/s");
    for (Map.Entry<String, Double> rate : rates.entrySet()) {
      report.row(rate.getKey(), rate.getValue());
      String metric = rate.getKey().replaceAll("[ -]", "_") + "_segments_per_s";
      report.add(Measurement.of(metric, rate.getValue(), setting.rounds()));
    }
  }

  private static int run(Translators translators, Article article) {
    Attempt attempt = translators.translate(new Task(article, article.language(), "en", null));
    if (attempt.segments().stream()
        .map(Segment::origin)
        .noneMatch(origin -> origin instanceof Origin.Memory || origin instanceof Origin.Source)) {
      throw new IllegalStateException("nothing was translated: this measures something else");
    }
    return attempt.segments().size();
  }

  private static Article article(
      String language, SplittableRandom random, int units, LongFunction<String> sentence) {
    List<Block> body = new ArrayList<>();
    for (int i = 0; i < PARAGRAPHS; i++) {
      List<String> sentences = new ArrayList<>();
      for (int j = 0; j < SENTENCES; j++) {
        sentences.add(sentence.apply(random.nextLong(units)));
      }
      body.add(new Block.Paragraph(String.join(" ", sentences)));
    }
    return Article.builder().title("").language(language, null).body(body).build();
  }
}
