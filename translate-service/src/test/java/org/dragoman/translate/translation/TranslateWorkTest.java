package org.dragoman.translate.translation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.Source;
import org.dragoman.contracts.event.ArticleCaptured;
import org.dragoman.contracts.event.ArticleTranslated;
import org.dragoman.contracts.event.ArticleWithdrawn;
import org.dragoman.contracts.event.Event;
import org.dragoman.contracts.event.Topic;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.events.DeadLetter;
import org.dragoman.events.EventCodec;
import org.dragoman.events.WireRecord;
import org.dragoman.events.json.JsonEventCodec;
import org.dragoman.inbox.Faults;
import org.dragoman.inbox.Unprocessable;
import org.dragoman.outbox.Outbox;
import org.dragoman.outbox.RecordTooLarge;
import org.dragoman.outbox.Transactions;
import org.dragoman.translate.check.Checks;
import org.dragoman.translate.engine.EngineAnswer;
import org.dragoman.translate.engine.EngineAnswer.Target;
import org.dragoman.translate.engine.Engines;
import org.dragoman.translate.engine.FakeEngine;
import org.dragoman.translate.glossary.Occurrence;
import org.dragoman.translate.glossary.Term;
import org.dragoman.translate.glossary.Terms;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.memory.FakeMemoryStore;
import org.dragoman.translate.memory.Memory;
import org.dragoman.translate.segment.Segmenter;
import org.dragoman.translate.segment.Srx;
import org.junit.jupiter.api.Test;

class TranslateWorkTest {

  private static final Instant NOW = Instant.parse("2026-05-01T09:00:00Z");
  private static final Source SOURCE = new Source("s", "S", "es", null, null, null, null);

  private final OneWorkStore store = new OneWorkStore();
  private final QuietJournal journal = new QuietJournal();
  private final List<Event> sent = new ArrayList<>();
  private final List<WireRecord> letters = new ArrayList<>();
  private Instant now = NOW;
  private boolean tooLarge;
  private RuntimeException broken;
  private final Faults faults = failure -> failure instanceof Away;
  private final List<Duration> pauses = new ArrayList<>();
  private RuntimeException termsFail;
  private Article article = Article.builder().title("uno").language("es", null).build();
  private final Outbox outbox =
      new Outbox() {
        @Override
        public void send(Event event, Topic topic) {
          assertThat(topic).isEqualTo(Topic.ARTICLES_TRANSLATED);
          if (broken != null) {
            throw broken;
          }
          if (tooLarge) {
            throw new RecordTooLarge("event: a has 9000000 bytes");
          }
          sent.add(event);
        }

        @Override
        public void send(WireRecord record) {
          letters.add(record);
        }
      };
  private boolean inTransaction;
  private final Transactions transactions =
      new Transactions() {
        @Override
        public <T> T call(Supplier<T> work) {
          inTransaction = true;
          try {
            return work.get();
          } finally {
            inTransaction = false;
          }
        }
      };
  private TermKeeper keeper = TermKeeper.NOBODY;
  private Terms terms = Terms.NONE;

  @Test
  void terms_are_looked_for_before_the_transaction_that_notes_them() {
    List<String> told = new ArrayList<>();
    Term term = new Term(new UUID(0, 1), "uno", List.of(), "one", List.of(), List.of(), false);
    terms =
        new Terms() {
          @Override
          public Integer version() {
            return 1;
          }

          @Override
          public List<Occurrence> in(String text) {
            assertThat(inTransaction).isFalse();
            return List.of(new Occurrence(term, 0, 3));
          }
        };
    keeper =
        (work, segments, found) -> {
          assertThat(inTransaction).isFalse();
          return () -> {
            assertThat(inTransaction).isTrue();
            told.add(
                work.articleId()
                    + segments.size()
                    + found.get("title.s0").getFirst().term().source());
          };
        };

    run(translate(FakeEngine.upperCase("caps")), work(1, Optional.empty()));

    assertThat(told).containsExactly("a1uno");
    assertThat(sent).hasSize(1);
  }

  @Test
  void a_translation_is_sent_with_the_next_revision() {
    store.revision = 2;

    run(translate(FakeEngine.upperCase("caps")), work(1, Optional.empty()));

    assertThat(sent)
        .singleElement()
        .isInstanceOfSatisfying(
            ArticleTranslated.class,
            event -> {
              assertThat(event.translationRevision()).isEqualTo(3);
              assertThat(event.segments().getFirst().target()).isEqualTo("UNO");
            });
    assertThat(journal.entries).containsExactly("caps translated", "sent");
  }

  @Test
  void work_that_is_no_longer_ours_sends_nothing() {
    store.ours = false;

    run(translate(FakeEngine.upperCase("caps")), work(1, Optional.empty()));

    assertThat(sent).isEmpty();
    assertThat(journal.entries).endsWith("dropped");
  }

  @Test
  void an_engine_that_is_down_is_waited_for_until_patience_is_over() {
    TranslateWork translate = translate(FakeEngine.down("e"));

    run(translate, work(1, Optional.empty()));
    assertThat(sent).isEmpty();
    assertThat(store.deferred)
        .singleElement()
        .extracting(WorkStore.Later::countsAsAttempt)
        .isEqualTo(false);

    run(translate, work(1, Optional.of(NOW)));
    assertThat(((ArticleTranslated) sent.getFirst()).segments().getFirst().origin())
        .isEqualTo(new Origin.Untranslated("e: no connection"));
  }

  @Test
  void what_was_sent_with_gaps_is_completed_once_and_never_sent_alike_twice() {
    FakeEngine engine = FakeEngine.down("e");
    TranslateWork translate = translate(engine);
    run(translate, work(1, Optional.of(NOW)));
    assertThat(store.completions)
        .singleElement()
        .satisfies(later -> {
          assertThat(later.orElseThrow().engines()).containsExactly("e");
          assertThat(later.orElseThrow().due()).isEqualTo(NOW.plusSeconds(30));
        });
    Work.Sent partial = new Work.Sent(1, 1, store.sent);

    run(translate, work(1, Optional.of(NOW), partial, false));
    assertThat(sent).hasSize(1);
    assertThat(store.deferred).hasSize(1);

    engine.answer(html ->
        new EngineAnswer.Translated(
            null, html.stream().map(s -> new Target("One", List.of())).toList()));
    now = NOW.plusSeconds(60);
    run(translate, work(1, Optional.of(NOW), partial, false));
    assertThat(sent).hasSize(2);
    assertThat(((ArticleTranslated) sent.getLast()).translationRevision()).isEqualTo(2);
    assertThat(store.completions.getLast()).isEmpty();
    await().atMost(Duration.ofSeconds(5)).until(() -> store.woken.contains("e"));

    run(translate, work(1, Optional.of(NOW), new Work.Sent(1, 0, store.sent), false));
    assertThat(sent).hasSize(2);
    assertThat(store.settled).isEqualTo(1);
  }

  @Test
  void to_do_it_all_again_while_the_engine_is_down_takes_nothing_from_readers() {
    FakeEngine engine = FakeEngine.upperCase("e");
    TranslateWork translate = translate(engine);
    run(translate, work(1, Optional.empty()));
    Work.Sent whole = new Work.Sent(1, 0, store.sent);
    engine.answer(html -> new EngineAnswer.Unavailable("no connection"));

    run(translate, work(1, Optional.of(NOW), whole, true));

    assertThat(sent).hasSize(1);
    assertThat(store.deferred).hasSize(1);
  }

  @Test
  void to_do_it_all_again_asks_the_engine_for_every_sentence() {
    FakeEngine engine = FakeEngine.upperCase("e");
    TranslateWork translate = translate(engine);
    run(translate, work(1, Optional.empty()));
    Work.Sent whole = new Work.Sent(1, 0, store.sent);

    run(translate, work(1, Optional.empty(), whole, true));

    assertThat(engine.asked).hasSize(2);
    assertThat(sent).hasSize(2);
  }

  @Test
  void an_engine_that_broke_off_is_asked_for_the_rest_only() {
    article = paragraphs("uno uno.", "dos dos.", "tres tres.");
    FakeEngine engine = brokenOff("uno uno.", "dos dos.");
    TranslateWork translate = translate(engine);

    run(translate, work(1, Optional.empty()));
    assertThat(sent).isEmpty();
    engine.answer(upper());
    run(translate, work(1, Optional.empty()));

    assertThat(engine.asked)
        .containsExactly(List.of("uno uno.", "dos dos.", "tres tres."), List.of("tres tres."));
    assertThat(targets()).containsExactly("UNO UNO.", "DOS DOS.", "TRES TRES.");
  }

  @Test
  void to_do_it_all_again_asks_for_no_sentence_twice_either() {
    article = paragraphs("uno uno.", "dos dos.");
    FakeEngine engine = brokenOff("uno uno.");
    TranslateWork translate = translate(engine);
    Work.Sent old =
        new Work.Sent(
            1,
            0,
            new Earlier(
                List.of(made("b0.s0", "uno uno.", "old"), made("b1.s0", "dos dos.", "old")),
                Map.of(),
                "es"));

    run(translate, work(1, Optional.of(NOW), old, true));
    assertThat(sent).isEmpty();
    engine.answer(upper());
    run(translate, work(1, Optional.of(NOW), old, true));

    assertThat(engine.asked).containsExactly(List.of("uno uno.", "dos dos."), List.of("dos dos."));
    assertThat(targets()).containsExactly("UNO UNO.", "DOS DOS.");
  }

  @Test
  void what_could_not_be_sent_is_not_translated_again() {
    FakeEngine engine = FakeEngine.upperCase("e");
    TranslateWork translate = translate(engine);
    broken = new IllegalStateException("no connection");
    run(translate, work(1, Optional.empty()));
    broken = null;
    run(translate, work(2, Optional.empty()));

    assertThat(engine.asked).hasSize(1);
    assertThat(targets()).containsExactly("UNO");
  }

  private static Segment made(String id, String source, String target) {
    return new Segment(
        id, 0, source, target, false, List.of(), new Origin.Machine("old", null, null, NOW));
  }

  private static java.util.function.Function<List<String>, EngineAnswer> upper() {
    return html ->
        new EngineAnswer.Translated(
            null,
            html.stream()
                .map(s -> new Target(s.toUpperCase(java.util.Locale.ROOT), List.of()))
                .toList());
  }

  /** Answers for these, and breaks off. */
  private static FakeEngine brokenOff(String... answered) {
    return new FakeEngine(
        "e",
        html ->
            new EngineAnswer.Translated(
                null,
                html.stream()
                    .map(s ->
                        List.of(answered).contains(s)
                            ? new Target(s.toUpperCase(java.util.Locale.ROOT), List.of())
                            : Target.NONE)
                    .toList(),
                null,
                new EngineAnswer.Unavailable("closed"),
                EngineAnswer.Usage.UNSTATED));
  }

  private List<String> targets() {
    return ((ArticleTranslated) sent.getLast()).segments().stream().map(Segment::target).toList();
  }

  private static Article paragraphs(String... sentences) {
    return Article.builder()
        .title("")
        .language("es", null)
        .body(java.util.Arrays.stream(sentences).<Block>map(Block.Paragraph::new).toList())
        .build();
  }

  @Test
  void a_bug_is_tried_again_and_the_article_goes_on_when_nothing_helps() {
    TranslateWork translate =
        translate(
            new FakeEngine(
                "bug",
                html -> {
                  throw new IllegalStateException("bug");
                }));

    run(translate, work(1, Optional.empty()));
    assertThat(store.deferred)
        .singleElement()
        .satisfies(later -> {
          assertThat(later.countsAsAttempt()).isTrue();
          assertThat(later.due()).isEqualTo(NOW.plusSeconds(2));
        });

    run(translate, work(TranslateWork.ATTEMPTS + 1, Optional.empty()));
    assertThat(((ArticleTranslated) sent.getFirst()).segments().getFirst().origin())
        .isEqualTo(
            new Origin.Untranslated("translation failed 5 times; it is tried again every hour"));
    assertThat(store.completions.getLast().orElseThrow().due())
        .isEqualTo(NOW.plus(Duration.ofHours(1)));

    Work.Sent last = new Work.Sent(1, 1, store.sent);
    run(translate, work(TranslateWork.ATTEMPTS + 1, Optional.empty(), last, false));
    assertThat(sent).hasSize(1);
    assertThat(store.settled).isZero();
    assertThat(store.deferred.getLast().due()).isEqualTo(NOW.plus(Duration.ofHours(1)));
  }

  @Test
  void what_is_given_up_goes_on_with_the_words_of_the_version_before() {
    article = paragraphs("Uno uno. Dos dos.", "Tres tres. Cuatro.");
    store.sent =
        new Earlier(
            List.of(
                made("b0.s0", "Uno uno.", "One."),
                made("b0.s1", "Dos dos.", "Two."),
                made("b1.s0", "Tres tres.", "Three.")),
            Map.of("b1.s0", new Earlier.Note(List.of(), "terms")),
            "es");
    Earlier before = store.sent;
    FakeEngine engine = FakeEngine.upperCase("e");

    run(
        translate(engine),
        work(TranslateWork.ATTEMPTS + 1, Optional.empty(), new Work.Sent(0, 0, before), false));

    assertThat(targets()).containsExactly("One.", "Two.", "Three.", null);
    assertThat(engine.asked).isEmpty();
    assertThat(store.sent).isEqualTo(before);
    assertThat(store.completions.getLast()).isPresent();
  }

  @Test
  void a_database_that_is_away_makes_no_attempt_and_is_waited_for_before_work_is_lost() {
    FakeEngine engine = FakeEngine.upperCase("e");
    broken = new Away();
    TranslateWork translate = translate(engine);

    run(translate, work(TranslateWork.ATTEMPTS, Optional.empty()));

    assertThat(pauses).hasSize(5);
    assertThat(store.deferred.getLast().countsAsAttempt()).isFalse();
    assertThat(store.kept.translated()).isTrue();
    assertThat(sent).isEmpty();

    broken = null;
    termsFail = new Away();
    run(translate, work(TranslateWork.ATTEMPTS, Optional.empty()));
    assertThat(store.deferred).hasSize(2);
    assertThat(store.deferred.getLast().countsAsAttempt()).isFalse();
  }

  private static final class Away extends RuntimeException {}

  private Terms termsOf(LanguagePair pair) {
    if (termsFail != null) {
      throw termsFail;
    }
    return terms;
  }

  @Test
  void while_the_engine_is_down_a_sentence_keeps_the_words_it_had_and_is_completed_later() {
    article = paragraphs("uno uno.", "dos dos.");
    Map<String, Earlier.Note> old = Map.of("b0.s0", new Earlier.Note(List.of(), "old terms"));
    Earlier before =
        new Earlier(
            List.of(made("b0.s0", "uno uno.", "One."), made("b1.s0", "dos dos.", "Two.")),
            old,
            "es");
    FakeEngine engine = FakeEngine.down("e");
    TranslateWork translate = translate(engine);

    run(translate, work(1, Optional.of(NOW), new Work.Sent(0, 0, before), false));

    assertThat(targets()).containsExactly("One.", "Two.");
    Segment kept = ((ArticleTranslated) sent.getLast()).segments().getFirst();
    assertThat(kept.origin()).isEqualTo(before.segments().getFirst().origin());
    assertThat(kept.findings())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.check()).isEqualTo("earlier-words");
          assertThat(finding.text()).contains("e: no connection");
        });
    assertThat(store.completions.getLast().orElseThrow().engines()).containsExactly("e");
    assertThat(Coverage.of(store.sent.segments()).untranslated()).isEqualTo(1);

    engine.answer(upper());
    engine.asked.clear();
    run(translate, work(1, Optional.of(NOW), new Work.Sent(1, 1, store.sent), false));
    assertThat(engine.asked).containsExactly(List.of("uno uno."));
    assertThat(targets()).containsExactly("UNO UNO.", "Two.");
    assertThat(store.completions.getLast()).isEmpty();
  }

  @Test
  void an_article_waits_in_the_lane_of_the_first_engine_of_its_route_that_is_down() {
    run(translate(FakeEngine.down("zeta"), FakeEngine.down("alpha")), work(1, Optional.empty()));

    assertThat(store.deferred.getLast().engines()).containsExactly("zeta", "alpha");
  }

  @Test
  void a_translation_too_large_to_be_sent_ends_as_a_dead_letter_of_its_article() {
    tooLarge = true;

    run(translate(FakeEngine.upperCase("caps")), work(1, Optional.empty()));

    String reason = "its translation is too large: event: a has 9000000 bytes";
    assertThat(store.failures).containsExactly(reason);
    assertThat(letters).hasSize(1);
    assertThat(letters.getFirst().topic()).isEqualTo("articles.raw.dlq");
    DeadLetter letter = DeadLetter.read(letters.getFirst());
    assertThat(letter.reason()).isEqualTo(reason);
    assertThat(new JsonEventCodec().decode(letter.original()))
        .isEqualTo(new EventCodec.Decoded.Readable(captured()));
    assertThat(store.revision).isZero();
    assertThat(store.deferred).isEmpty();
    assertThat(journal.entries).endsWith("refused");
  }

  @Test
  void work_that_never_comes_to_an_end_is_given_up() {
    run(translate(FakeEngine.upperCase("caps")), work(TranslateWork.LAST + 1, Optional.empty()));

    assertThat(store.failures).containsExactly("it was given up after 10 attempts");
    assertThat(letters).hasSize(1);
    assertThat(sent).isEmpty();
  }

  @Test
  void an_article_that_cannot_be_read_becomes_a_dead_letter_as_it_was_stored() {
    translate(FakeEngine.upperCase("caps"))
        .refuse(new Unreadable("a", "en", UUID.randomUUID(), "{\"odd\": 1}", "odd"));

    assertThat(store.failures).containsExactly("odd");
    assertThat(letters.getFirst().topic()).isEqualTo("articles.raw.dlq");
    assertThat(letters.getFirst().key()).isEqualTo("a".getBytes(UTF_8));
    assertThat(letters.getFirst().value()).isEqualTo("{\"odd\": 1}".getBytes(UTF_8));
  }

  @Test
  void what_is_no_longer_ours_is_not_given_up() {
    store.ours = false;

    translate(FakeEngine.upperCase("caps"))
        .refuse(new Unreadable("a", "en", UUID.randomUUID(), "", "odd"));

    assertThat(letters).isEmpty();
    assertThat(journal.entries).containsExactly("dropped");
  }

  @Test
  void a_withdrawal_is_forwarded_once_and_an_older_version_after_it_makes_no_work() {
    TakeArticles take = new TakeArticles(store, outbox, List.of("en"), () -> NOW, journal);
    ArticleWithdrawn withdrawn = new ArticleWithdrawn("a", 2, SOURCE, null, NOW);

    take.accept(captured());
    take.accept(withdrawn);
    take.accept(withdrawn);
    take.accept(captured());

    assertThat(sent).containsExactly(withdrawn);
    assertThat(store.known).isEqualTo(new Known(2, true));
    assertThat(journal.entries)
        .containsExactly(
            "arrived NEWER", "withdrawn NEWER", "withdrawn DUPLICATE", "arrived OLDER");
  }

  @Test
  void an_event_of_another_topic_is_a_dead_letter() {
    TakeArticles take = new TakeArticles(store, outbox, List.of("en"), () -> NOW, journal);

    assertThatThrownBy(() ->
            take.accept(
                new ArticleTranslated(
                    "a", 1, 1, "en", SOURCE, captured().article(), List.of(), NOW)))
        .isInstanceOf(Unprocessable.class)
        .hasMessage("ArticleTranslated does not belong on articles.raw");
  }

  private TranslateWork translate(FakeEngine... engines) {
    Translators translators =
        new Translators(
            new Segmenter(Srx.standard()),
            new Memory(new FakeMemoryStore()),
            (pair, outlet) -> termsOf(pair),
            new Engines(List.of(engines)),
            new Checks(),
            () -> now,
            journal);
    Steadfast steadfast = new Steadfast(transactions, faults, pauses::add);
    Refusals refusals = new Refusals(new JsonEventCodec(), outbox, "/translate-service");
    return new TranslateWork(
        store,
        translators,
        new Patience(Duration.ofSeconds(20)),
        new Sending(store, outbox, refusals, steadfast, () -> now, journal, keeper),
        steadfast,
        faults,
        () -> now,
        journal,
        new Awaited(store, transactions, () -> now));
  }

  private static void run(TranslateWork translate, Work work) {
    translate.begin(work).ifPresent(begun -> translate.finish(work, begun));
  }

  private Work work(int attempts, Optional<Instant> patienceEnds) {
    return work(attempts, patienceEnds, Work.Sent.NOTHING, false);
  }

  private Work work(int attempts, Optional<Instant> patienceEnds, Work.Sent sent, boolean redo) {
    return new Work(
        "en", UUID.randomUUID(), attempts, patienceEnds, captured(), sent, store.kept, redo);
  }

  private ArticleCaptured captured() {
    return new ArticleCaptured("a", 1, SOURCE, NOW, article);
  }
}
