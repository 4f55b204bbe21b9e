package org.dragoman.bench.translate;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.dragoman.bench.Measurement;
import org.dragoman.bench.Report;
import org.dragoman.bench.Rounds;
import org.dragoman.bench.Setting;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.translate.check.Checks;
import org.dragoman.translate.check.Rendering;
import org.dragoman.translate.engine.Engines;
import org.dragoman.translate.glossary.Terms;
import org.dragoman.translate.language.LanguagePair;
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

  /** Source language, a sentence, its translation into English. */
  private static final List<Rendering> PAIRS =
      Stream.of(
              "es|El puente se abrió el lunes 4 de mayo tras una obra de 3,2 millones de euros.|The"
                  + " bridge opened on Monday 4 May after works of 3.2 million euros.",
              "es|«No habrá más retrasos», dijo la concejala, que visitó la obra con su equipo.|“There"
                  + " will be no more delays,” said the councillor, who visited the site with her team.",
              "fr|Le moulin n'a pas tourné depuis dix-sept ans, selon l'association du quartier.|The"
                  + " mill has not turned for seventeen years, according to the neighbourhood"
                  + " association.",
              "ar|افتُتحت المكتبة مساء الخميس بحضور ٢٤٠ شخصاً، ولم تُفرض رسوم على الدخول.|The library"
                  + " opened on Thursday evening with 240 people present, and no entrance fee was"
                  + " charged.",
              "de|Der Stadtrat stimmte am 12. März mit 14 gegen 9 Stimmen für den neuen Radweg.|On 12"
                  + " March the city council voted 14 to 9 for the new cycle path.",
              "ru|По словам директора, школа примет ещё 35 учеников в сентябре.|According to the head,"
                  + " the school will take another 35 pupils in September.")
          .map(line -> line.split("\\|", 3))
          .map(part -> new Rendering(new LanguagePair(part[0], "en"), part[1], part[2], List.of()))
          .toList();

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
    tasks.put("checks alone", Pipeline::check);
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

  private static int check() {
    Checks checks = new Checks();
    // What is found is no figure here, but without it the work might be left out.
    int found = PAIRS.stream().mapToInt(pair -> checks.of(pair).size()).sum();
    return found < 0 ? found : PAIRS.size();
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
