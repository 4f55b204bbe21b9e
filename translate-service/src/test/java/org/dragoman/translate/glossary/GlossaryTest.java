package org.dragoman.translate.glossary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.dragoman.outbox.Transactions;
import org.dragoman.translate.language.LanguagePair;
import org.junit.jupiter.api.Test;

class GlossaryTest {

  private static final LanguagePair PAIR = new LanguagePair("es", "en");
  private static final Instant NOW = Instant.parse("2026-05-01T09:00:00Z");

  private static final Transactions NONE =
      new Transactions() {
        @Override
        public <T> T call(Supplier<T> work) {
          return work.get();
        }
      };

  private final FakeGlossaryStore store = new FakeGlossaryStore();
  private Instant now = NOW;
  private final InstantSource clock = () -> now;
  private final Glossaries terminology = new Glossaries(store, NONE, Duration.ofSeconds(1), clock);
  private final Glossary glossary = new Glossary(store, NONE, clock, terminology::changed);

  @Test
  void without_entries_no_glossary_is_in_force() {
    assertThat(terminology.of(PAIR, null)).isSameAs(Terms.NONE);
  }

  @Test
  void every_change_is_a_version_and_what_changes_nothing_is_none() {
    StoredEntry made = done(glossary.create(entry("puerto", "port"), "ana"));
    StoredEntry same = done(glossary.replace(made.id(), 1, entry("puerto", "port"), "bo"));
    StoredEntry next = done(glossary.replace(made.id(), 1, entry("puerto", "harbour"), "bo"));

    assertThat(made.version()).isEqualTo(1);
    assertThat(same).isEqualTo(made);
    assertThat(next.version()).isEqualTo(2);
    assertThat(terminology.of(PAIR, null).version()).isEqualTo(2);
    assertThat(glossary.history(made.id()))
        .extracting(Change::version, Change::kind, Change::who)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2, Change.Kind.CHANGED, "bo"),
            org.assertj.core.groups.Tuple.tuple(1, Change.Kind.ADDED, "ana"));
  }

  @Test
  void a_change_is_in_force_at_once() {
    assertThat(terminology.of(PAIR, null).in("el puerto")).isEmpty();

    glossary.create(entry("puerto", "port"), "ana");

    assertThat(terminology.of(PAIR, null).in("el puerto"))
        .singleElement()
        .satisfies(found -> assertThat(found.term().target()).isEqualTo("port"));
  }

  @Test
  void the_entries_are_read_again_only_when_the_version_has_moved() {
    glossary.create(entry("puerto", "port"), "ana");
    terminology.of(PAIR, null);
    int reads = store.contentsRead;

    now = NOW.plusSeconds(5);
    terminology.of(PAIR, "some-outlet");

    assertThat(store.contentsRead).isEqualTo(reads);
  }

  @Test
  void regions_share_what_was_read_and_scripts_do_not() {
    glossary.create(entry("puerto", "port"), "ana");
    terminology.of(PAIR, null);
    int reads = store.contentsRead;

    terminology.of(new LanguagePair("es-MX", "en-GB"), null);
    terminology.of(new LanguagePair("es-AR", "en-US"), null);
    assertThat(store.contentsRead).isEqualTo(reads);

    terminology.of(new LanguagePair("es", "en-Dsrt"), null);
    assertThat(store.contentsRead).isEqualTo(reads + 1);
  }

  @Test
  void pairs_nobody_asks_for_any_more_are_forgotten() {
    terminology.of(PAIR, null);
    int reads = store.contentsRead;
    for (int i = 0; i < Glossaries.MOST; i++) {
      now = now.plusMillis(1);
      String made = "q" + (char) ('a' + i / 26) + (char) ('a' + i % 26);
      terminology.of(new LanguagePair(made, "en"), null);
    }
    assertThat(store.contentsRead).isEqualTo(reads + Glossaries.MOST);

    terminology.of(new LanguagePair("qaz", "en"), null);
    assertThat(store.contentsRead).isEqualTo(reads + Glossaries.MOST);
    terminology.of(PAIR, null);
    assertThat(store.contentsRead).isEqualTo(reads + Glossaries.MOST + 1);
  }

  @Test
  void what_another_process_changed_is_seen_after_a_moment() {
    glossary.create(entry("puerto", "port"), "ana");
    terminology.of(PAIR, null);
    new Glossary(store, NONE, clock, () -> {}).create(entry("barco", "boat"), "bo");

    assertThat(terminology.of(PAIR, null).version()).isEqualTo(1);
    now = NOW.plusSeconds(1);
    assertThat(terminology.of(PAIR, null).version()).isEqualTo(2);
  }

  @Test
  void somebody_elses_change_is_not_overwritten() {
    StoredEntry made = done(glossary.create(entry("puerto", "port"), "ana"));
    StoredEntry now = done(glossary.replace(made.id(), 1, entry("puerto", "harbour"), "bo"));

    assertThat(glossary.replace(made.id(), 1, entry("puerto", "haven"), "ana"))
        .isEqualTo(new Saved.Stale(now));
    assertThat(glossary.delete(made.id(), 1, "ana")).isEqualTo(new Saved.Stale(now));
    assertThat(glossary.delete(made.id(), 2, "ana")).isEqualTo(new Saved.Deleted());
    assertThat(glossary.delete(made.id(), 2, "ana")).isEqualTo(new Saved.Unknown());
  }

  @Test
  void a_source_term_has_one_entry_for_all_and_one_for_an_outlet() {
    StoredEntry made = done(glossary.create(entry("puerto", "port"), "ana"));

    assertThat(glossary.create(entry("puerto", "harbour"), "bo")).isEqualTo(new Saved.Taken(made));
    assertThat(glossary.create(entry("puerto", "harbour", "gaceta"), "bo"))
        .isInstanceOf(Saved.Done.class);
    StoredEntry other = done(glossary.create(entry("barco", "boat"), "bo"));
    assertThat(glossary.replace(other.id(), other.version(), entry("puerto", "boat"), "bo"))
        .isEqualTo(new Saved.Taken(made));
  }

  @Test
  void an_entry_keeps_its_languages() {
    StoredEntry made = done(glossary.create(entry("puerto", "port"), "ana"));
    Entry german =
        new Entry(
            new LanguagePair("es", "de"),
            null,
            "puerto",
            List.of(),
            null,
            "Hafen",
            List.of(),
            List.of(),
            false,
            null,
            null);

    assertThat(glossary.replace(made.id(), 1, german, "bo"))
        .isEqualTo(new Saved.OtherLanguages(made));
  }

  @Test
  void a_note_changes_no_wording() {
    StoredEntry made = done(glossary.create(entry("puerto", "port"), "ana"));
    Entry noted =
        new Entry(
            PAIR, null, "puerto", List.of(), null, "port", List.of(), List.of(), false, "sea", "!");

    StoredEntry next = done(glossary.replace(made.id(), 1, noted, "bo"));

    assertThat(next.version()).isEqualTo(2);
    assertThat(next.since()).isEqualTo(1);
  }

  @Test
  void a_name_to_keep_is_its_own_translation() {
    Entry kept =
        new Entry(PAIR, null, " Montalbar ", List.of(), null, "", null, null, true, " ", null);

    assertThat(kept.source()).isEqualTo("Montalbar");
    assertThat(kept.target()).isEqualTo("Montalbar");
    assertThat(kept.subject()).isNull();
    assertThat(kept.term(java.util.UUID.randomUUID()).name()).isTrue();
  }

  @Test
  void what_cannot_be_an_entry_is_refused_by_name() {
    assertThatThrownBy(() -> entry(" ", "port")).hasMessageContaining("source: it is missing");
    assertThatThrownBy(() -> entry("…", "port")).hasMessageContaining("source: it has no letter");
    assertThatThrownBy(() -> entry("puerto", "")).hasMessageContaining("target: it is missing");
    assertThatThrownBy(() ->
            new Entry(PAIR, null, "a", null, null, "b", null, List.of("b"), false, null, null))
        .hasMessageContaining("forbidden");
  }

  private static StoredEntry done(Saved saved) {
    assertThat(saved).isInstanceOf(Saved.Done.class);
    return ((Saved.Done) saved).entry();
  }

  static Entry entry(String source, String target) {
    return entry(source, target, null);
  }

  private static Entry entry(String source, String target, String outlet) {
    return new Entry(
        PAIR, outlet, source, List.of(), null, target, List.of(), List.of(), false, null, null);
  }
}
