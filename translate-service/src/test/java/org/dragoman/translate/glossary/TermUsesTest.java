package org.dragoman.translate.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dragoman.outbox.Transactions;
import org.dragoman.translate.glossary.ArticleText.Sentence;
import org.dragoman.translate.language.LanguagePair;
import org.junit.jupiter.api.Test;

class TermUsesTest {

  private static final LanguagePair PAIR = new LanguagePair("es", "en");

  private static final Transactions NONE =
      new Transactions() {
        @Override
        public <T> T call(Supplier<T> work) {
          return work.get();
        }
      };

  private final FakeGlossaryStore store = new FakeGlossaryStore();
  private final FakeUseStore useStore = new FakeUseStore();
  private final Map<String, ArticleText> texts = new HashMap<>();
  private final List<String> again = new ArrayList<>();
  private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-05-01T09:00:00Z"));
  private final Glossaries terminology = new Glossaries(store, NONE, Duration.ofSeconds(1), clock);
  private final Glossary glossary = new Glossary(store, NONE, clock, terminology::changed);

  private final TermUses uses =
      new TermUses(
          terminology,
          store,
          useStore,
          new TermUses.Articles() {
            @Override
            public Optional<ArticleText> text(String articleId, String language) {
              return Optional.ofNullable(texts.get(articleId));
            }

            @Override
            public boolean again(String articleId, String language) {
              return again.add(articleId);
            }
          },
          NONE);

  @Test
  void a_changed_term_lists_the_articles_that_met_it_and_the_sentences_now_out_of_date() {
    StoredEntry port = create(entry("puerto", "port", List.of()));
    translated("a", 1, "El puerto.", "El mar.", "Un puerto.");
    translated("b", 1, "La red.");

    assertThat(touched(port.id())).containsExactly(article("a", List.of("b0.s0", "b0.s2")));

    replace(port, entry("puerto", "harbour", List.of()));
    translated("c", 2, "Otro puerto.");

    assertThat(touched(port.id()))
        .containsExactly(
            article("a", List.of("b0.s0", "b0.s2"), "b0.s0", "b0.s2"),
            article("c", List.of("b0.s0")));
  }

  @Test
  void a_new_term_finds_the_articles_translated_before_it_was_there() {
    translated("a", 0, "El puerto viejo.");
    translated("b", 0, "Un puerto y un viejo.");
    translated("c", 0, "El mar viejo.");

    StoredEntry entry = create(entry("puerto viejo", "old harbour", List.of()));

    assertThat(touched(entry.id())).containsExactly(article("a", List.of("b0.s0"), "b0.s0"));
  }

  @Test
  void a_new_form_of_a_known_term_finds_more_sentences_and_leaves_the_others_alone() {
    StoredEntry entry = create(entry("puerto", "port", List.of()));
    translated("a", 1, "El puerto.", "Los puertos.");

    replace(entry, entry("puerto", "port", List.of("puertos")));

    assertThat(touched(entry.id()))
        .containsExactly(article("a", List.of("b0.s0", "b0.s1"), "b0.s1"));
  }

  @Test
  void a_deleted_term_lists_whom_it_touched_until_they_are_translated_again() {
    StoredEntry entry = create(entry("puerto", "port", List.of()));
    translated("a", 1, "El puerto.");
    glossary.delete(entry.id(), 1, "ana");

    assertThat(touched(entry.id())).containsExactly(article("a", List.of(), "b0.s0"));
    translated("a", 2, "El puerto.");
    assertThat(touched(entry.id())).isEmpty();
  }

  @Test
  void what_people_translated_is_never_out_of_date() {
    StoredEntry entry = create(entry("puerto", "port", List.of()));
    translated("a", null, "El puerto.");
    replace(entry, entry("puerto", "harbour", List.of()));

    assertThat(touched(entry.id())).containsExactly(article("a", List.of("b0.s0")));
    assertThat(uses.retranslate(entry.id())).contains(new TermUses.Again(0, 0));
  }

  @Test
  void a_machines_words_from_the_memory_are_out_of_date_where_they_lack_the_term() {
    StoredEntry entry = create(entry("puerto", "port", List.of()));
    note(
        "a",
        List.of(
            new Sentence("b0.s0", "El puerto.", null, "The port."),
            new Sentence("b0.s1", "Un puerto.", null, "A harbour.")));

    assertThat(touched(entry.id()))
        .containsExactly(article("a", List.of("b0.s0", "b0.s1"), "b0.s1"));
    replace(entry, entry("puerto", "harbour", List.of()));
    assertThat(touched(entry.id()))
        .containsExactly(article("a", List.of("b0.s0", "b0.s1"), "b0.s0"));
  }

  @Test
  void just_the_articles_out_of_date_are_translated_again() {
    StoredEntry entry = create(entry("puerto", "port", List.of()));
    translated("a", 1, "El puerto.");
    replace(entry, entry("puerto", "harbour", List.of()));
    translated("b", 2, "El puerto.");
    translated("c", 1, "La red.");
    translated("d", 1, "Este puerto.");

    assertThat(uses.retranslate(entry.id())).contains(new TermUses.Again(2, 2));
    assertThat(again).containsExactly("a", "d");
    assertThat(uses.retranslate(UUID.randomUUID())).isEmpty();
  }

  @Test
  void a_word_of_thousands_of_letters_is_left_out_and_harms_nobody() {
    translated("a", 0, "El " + "x".repeat(5000) + " puerto.");

    StoredEntry entry = create(entry("puerto", "port", List.of()));

    assertThat(useStore.words("a")).containsExactlyInAnyOrder("el", "puerto");
    assertThat(touched(entry.id())).hasSize(1);
  }

  @Test
  void a_list_is_read_page_by_page_and_withdrawn_articles_are_gone() {
    StoredEntry entry = create(entry("puerto", "port", List.of()));
    List.of("a", "b", "c").forEach(id -> translated(id, 1, "El puerto."));
    uses.forget("b");
    texts.remove("b");

    TouchedArticles first = uses.touched(entry.id(), ArticleCursor.START, 1).orElseThrow();
    ArticleCursor next = first.next();
    assertThat(next).isNotNull();
    TouchedArticles rest =
        uses.touched(entry.id(), ArticleCursor.decode(next.encode()).orElseThrow(), 5)
            .orElseThrow();

    assertThat(first.articles()).extracting(TouchedArticle::articleId).containsExactly("a");
    assertThat(rest.articles()).extracting(TouchedArticle::articleId).containsExactly("c");
    assertThat(rest.next()).isNull();
  }

  private List<TouchedArticle> touched(UUID entry) {
    return uses.touched(entry, ArticleCursor.START, 10).orElseThrow().articles();
  }

  private static TouchedArticle article(String id, List<String> segments, String... outdated) {
    return new TouchedArticle(id, "en", segments, List.of(outdated));
  }

  private void translated(String id, Integer glossary, String... sentences) {
    List<Sentence> all = new ArrayList<>();
    for (int i = 0; i < sentences.length; i++) {
      all.add(new Sentence("b0.s" + i, sentences[i], glossary, null));
    }
    note(id, all);
  }

  private void note(String id, List<Sentence> all) {
    ArticleText text = new ArticleText(id, "en", PAIR, "gaceta", all);
    texts.put(id, text);
    Terms terms = terminology.of(PAIR, "gaceta");
    uses.noting(
            text,
            all.stream().collect(Collectors.toMap(Sentence::segment, one -> terms.in(one.text()))))
        .run();
  }

  private StoredEntry create(Entry entry) {
    return ((Saved.Done) glossary.create(entry, "ana")).entry();
  }

  private void replace(StoredEntry before, Entry entry) {
    glossary.replace(before.id(), before.version(), entry, "bo");
  }

  private static Entry entry(String source, String target, List<String> forms) {
    return new Entry(
        PAIR, null, source, forms, null, target, List.of(), List.of(), false, null, null);
  }
}
