package org.dragoman.translate.translation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.Source;
import org.dragoman.contracts.event.ArticleCaptured;
import org.dragoman.contracts.event.ArticleTranslated;
import org.dragoman.contracts.event.Event;
import org.dragoman.contracts.event.Topic;
import org.dragoman.events.WireRecord;
import org.dragoman.events.json.JsonEventCodec;
import org.dragoman.outbox.Outbox;
import org.dragoman.outbox.db.NotifyWakeup;
import org.dragoman.translate.check.Checks;
import org.dragoman.translate.engine.Circuit;
import org.dragoman.translate.engine.Engine;
import org.dragoman.translate.engine.EngineWatch;
import org.dragoman.translate.engine.Engines;
import org.dragoman.translate.engine.Guards;
import org.dragoman.translate.engine.Guards.Guarded;
import org.dragoman.translate.engine.Policy;
import org.dragoman.translate.engine.Recoveries;
import org.dragoman.translate.engine.Routes;
import org.dragoman.translate.engine.Tagged;
import org.dragoman.translate.engine.Tally;
import org.dragoman.translate.glossary.Terms;
import org.dragoman.translate.memory.FakeMemoryStore;
import org.dragoman.translate.memory.Memory;
import org.dragoman.translate.segment.Segmenter;
import org.dragoman.translate.segment.Srx;
import org.dragoman.translate.translation.db.PostgresWork;

/** The workers of one process on a real database, with engines of the test's own. */
final class Floor implements AutoCloseable {

  private static final Duration REST = Duration.ofMillis(200);
  private static final Circuit.Rests RESTS = new Circuit.Rests(REST, REST);
  private static final InstantSource CLOCK = InstantSource.system();

  final WorkDatabase database;
  final WorkStore store;
  final FakeMemoryStore memory = new FakeMemoryStore();
  final Map<String, List<ArticleTranslated>> sent = new ConcurrentHashMap<>();

  /** Names of engines that were found well after they were let alone. */
  final List<String> recovered = new CopyOnWriteArrayList<>();

  final List<Circuit> circuits;
  private final TakeArticles take;
  private final Workers workers;
  private final NotifyWakeup wakeup;
  private final EngineWatch watch;

  /** With nothing but a circuit around each engine. */
  Floor(WorkDatabase database, Duration patience, Engine... engines) {
    this(
        database,
        patience,
        recoveries ->
            Arrays.stream(engines)
                .map(engine -> new Circuit(engine, RESTS, CLOCK, recoveries))
                .map(circuit -> new Guarded(circuit, circuit))
                .toList());
  }

  /** With all around the engine that an installation has. */
  Floor(WorkDatabase database, Duration patience, Policy policy, Engine engine) {
    this(
        database,
        patience,
        recoveries ->
            List.of(
                new Guards(RESTS, CLOCK, recoveries, new Tally(CLOCK), (_, _, _, _) -> {})
                    .around(engine, policy, Tagged.Form.HTML, UnaryOperator.identity())));
  }

  private Floor(
      WorkDatabase database, Duration patience, Function<Recoveries, List<Guarded>> around) {
    this.database = database;
    this.store = new PostgresWork(database.joining());
    InstantSource clock = CLOCK;
    Recoveries recoveries = new Recoveries();
    recoveries.add(recovered::add);
    List<Guarded> engines = around.apply(recoveries);
    circuits = engines.stream().map(Guarded::circuit).toList();
    Awaited awaited = new Awaited(store, database, clock);
    recoveries.add(awaited::recovered);
    QuietJournal journal = new QuietJournal();
    Outbox outbox = new Notes();
    Translators translators =
        new Translators(
            new Segmenter(Srx.standard()),
            new Memory(memory),
            (pair, outlet) -> Terms.NONE,
            new Engines(engines.stream().map(Guarded::engine).toList(), Routes.OPEN, recoveries),
            new Checks(),
            clock,
            journal);
    take = new TakeArticles(store, outbox, List.of("en"), clock, journal);
    wakeup = new NotifyWakeup(database.plain(), PostgresWork.CHANNEL);
    workers =
        new Workers(
            store,
            new TranslateWork(
                store,
                translators,
                new Patience(patience),
                new Sending(
                    store,
                    outbox,
                    new Refusals(new JsonEventCodec(), outbox, "/test"),
                    database,
                    clock,
                    journal,
                    TermKeeper.NOBODY),
                database,
                _ -> false,
                clock,
                journal,
                awaited),
            database,
            clock,
            new Workers.Settings(
                4, 2, Duration.ofSeconds(30), Duration.ofSeconds(1), Duration.ofSeconds(2)),
            translators.lanes(),
            wakeup,
            awaited);
    watch = new EngineWatch(circuits, REST);
  }

  Floor start() {
    wakeup.start();
    workers.start();
    watch.start();
    return this;
  }

  void capture(List<ArticleCaptured> events) {
    database.run(() -> events.forEach(take));
  }

  WorkStatus status(String article) {
    return database.call(() -> store.status(article)).getFirst();
  }

  int complete() {
    return (int) sent.values().stream().filter(all -> isComplete(all.getLast())).count();
  }

  static boolean isComplete(ArticleTranslated event) {
    return Coverage.of(event.segments()).untranslated() == 0;
  }

  static ArticleCaptured article(String id, String outlet, String language, String text) {
    return new ArticleCaptured(
        id,
        1,
        new Source(outlet, outlet, language, null, null, null, null),
        Instant.now(),
        Article.builder()
            .title("título " + id)
            .language(language, null)
            .body(List.of(new Block.Paragraph(text)))
            .build());
  }

  @Override
  public void close() {
    watch.close();
    workers.close();
    try {
      wakeup.stop();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  /** What is sent counts; the database would keep it as it keeps the work. */
  private final class Notes implements Outbox {
    @Override
    public void send(Event event, Topic topic) {
      if (event instanceof ArticleTranslated translated) {
        sent.computeIfAbsent(translated.articleId(), _ -> new CopyOnWriteArrayList<>())
            .add(translated);
      }
    }

    @Override
    public void send(WireRecord record) {
      throw new AssertionError("nothing is given up here");
    }
  }
}
