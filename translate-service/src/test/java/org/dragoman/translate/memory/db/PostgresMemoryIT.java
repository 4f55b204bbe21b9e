package org.dragoman.translate.memory.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.dragoman.outbox.db.Statements;
import org.dragoman.translate.imports.Stored;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.memory.Context;
import org.dragoman.translate.memory.Edit;
import org.dragoman.translate.memory.MemoryStore.Kept;
import org.dragoman.translate.memory.MemoryStore.Search;
import org.dragoman.translate.memory.MemoryStore.Sought;
import org.dragoman.translate.memory.Normalised;
import org.dragoman.translate.memory.Provenance;
import org.dragoman.translate.memory.Unit;
import org.dragoman.translate.translation.WorkDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The memory's SQL on a real database, without the service around it. */
class PostgresMemoryIT {

  private static final Instant THEN = Instant.parse("2026-04-01T08:00:00Z");
  private static final Instant LATER = THEN.plusSeconds(3600);

  private final MemoryDatabase database = new MemoryDatabase();
  private final PostgresMemory store = new PostgresMemory(database.dataSource(), () -> LATER);

  @Test
  void a_file_sent_again_leaves_what_people_mended_since() {
    Unit dated = person("Uno.", "One.", THEN);
    Unit undated = person("Dos.", "Two.", null);
    store.store(List.of(dated, undated));
    store.store(List.of(person("Uno.", "Number one.", LATER), person("Dos.", "A pair.", LATER)));

    assertThat(store.store(List.of(dated, undated)))
        .containsExactly(Stored.UNCHANGED, Stored.UNCHANGED);
    assertThat(target(dated)).isEqualTo("Number one.");
    assertThat(target(undated)).isEqualTo("A pair.");
  }

  @Test
  void a_file_with_newer_units_replaces_the_older_ones() {
    store.store(List.of(person("Uno.", "One.", THEN), person("Dos.", "Two.", null)));

    assertThat(
            store.store(
                List.of(person("Uno.", "Number one.", LATER), person("Dos.", "A pair.", null))))
        .containsExactly(Stored.UPDATED, Stored.UPDATED);
  }

  @Test
  void an_approval_outlives_the_file_that_knows_nothing_of_it() {
    Unit unit = machine("Uno.", "One.", null, THEN);
    store.store(List.of(unit));
    store.used(List.of(unit.id()), "eva", LATER);

    assertThat(store.store(List.of(unit))).containsExactly(Stored.UNCHANGED);
    assertThat(approver(unit)).isEqualTo("eva");
    store.store(List.of(machine("Uno.", "One.", null, LATER)));
    assertThat(approver(unit)).isEqualTo("eva");
    store.store(List.of(machine("Uno.", "Number one.", null, LATER)));
    assertThat(approver(unit)).isNull();
  }

  @Test
  void of_a_sentence_that_stands_everywhere_a_few_are_read_and_those_in_its_context() {
    database.execute(
        """
        insert into memory_unit (id, source_language, target_language, source_primary,
          target_primary, text_key, source, target, domain, engine, stored_at)
        select gen_random_uuid(), 'es', 'en', 'es', 'en', %d, 'Sí.', 'Yes ' || n, 'other',
          'apertium', now() from generate_series(1, 2000) as n
        """
            .formatted(Normalised.key("Sí.")));
    Context here = Context.of("¿Vienes?", "Bien.");
    Unit between = in(here, "Indeed.", "other");
    store.store(List.of(between, in(null, "Yes.", "ours"), in(Context.of("", ""), "Si.", "ours")));
    LanguagePair pair = new LanguagePair("es", "en");
    Sought sought = new Sought(Normalised.key("Sí."), here);

    assertThat(store.withTexts(pair, "ours", List.of(sought, sought)))
        .hasSize(51)
        .extracting(kept -> kept.unit().target())
        .contains("Indeed.", "Yes.", "Si.");
    assertThat(store.withTexts(pair, null, List.of(new Sought(sought.text(), null)))).hasSize(50);
  }

  @Test
  void capitals_of_all_scripts_are_found_in_a_database_of_any_locale() {
    store.store(List.of(person("Ósmosis y ÉLITE.", "Осмос.", THEN)));

    for (String sought : List.of("ósmosis", "ÓSMOSIS", "élite", "осмос")) {
      assertThat(store.search(new Search(null, sought, null, null, null), 5).units())
          .as(sought)
          .hasSize(1);
    }
  }

  @Test
  void a_look_up_that_nobody_waits_for_gives_its_connection_back() {
    try (WorkDatabase work = new WorkDatabase()) {
      Statements sql = new Statements(work.joining());
      StatementDeadlines deadlines = new StatementDeadlines(work.joining(), work);

      assertThatThrownBy(() ->
              deadlines.within(
                  Duration.ofMillis(50), () -> sql.query("select pg_sleep(60)", row -> true)))
          .rootCause()
          .hasMessageContaining("statement timeout");
    }
  }

  @Test
  void of_two_people_who_add_a_unit_at_once_the_second_is_told() {
    Edit.Text hers = new Edit.Text("Uno.", "One.", "press");
    Edit.Text his = new Edit.Text("Uno.", "Number one.", "press");

    assertThat(
            atOnce(
                edit -> edit.add("es", "en", hers, "ana"), edit -> edit.add("es", "en", his, "bo")))
        .isInstanceOfSatisfying(
            Edit.Edited.Taken.class,
            taken -> {
              assertThat(taken.other().unit().target()).isEqualTo("One.");
              assertThat(taken.other().unit().provenance().creator()).isEqualTo("ana");
            });
  }

  @Test
  void of_two_people_who_add_the_very_same_at_once_both_are_content() {
    Edit.Text text = new Edit.Text("Uno.", "One.", "press");

    assertThat(
            atOnce(
                edit -> edit.add("es", "en", text, "ana"),
                edit -> edit.add("es", "en", text, "bo")))
        .isInstanceOf(Edit.Edited.Done.class);
  }

  @Test
  void a_unit_is_not_moved_over_one_that_is_added_at_the_same_moment() {
    Unit mine = in(null, "Yes.", "radio");

    assertThat(
            atOnce(
                edit -> edit.add("es", "en", new Edit.Text("Sí.", "Indeed.", "press"), "ana"),
                edit -> edit.change(mine.id(), 1, new Edit.Text("Sí.", "Yes.", "press"), "bo"),
                mine))
        .isInstanceOf(Edit.Edited.Taken.class);
  }

  /**
   * What the second is answered, who comes while the first has not ended yet and waits for it.
   *
   * @param before units there are
   */
  private static Edit.Edited atOnce(
      Function<Edit, Edit.Edited> first, Function<Edit, Edit.Edited> second, Unit... before) {
    try (WorkDatabase work = new WorkDatabase()) {
      MemoryDatabase.into(work);
      PostgresMemory memory = new PostgresMemory(work.joining(), () -> LATER);
      work.run(() -> memory.store(List.of(before)));
      CompletableFuture<Edit.Edited> answer =
          work.call(() -> {
            assertThat(first.apply(new Edit(memory, work, () -> THEN)))
                .isInstanceOf(Edit.Edited.Done.class);
            CompletableFuture<Edit.Edited> waiting =
                CompletableFuture.supplyAsync(
                    () -> second.apply(new Edit(memory, work, () -> LATER)));
            await().atMost(Duration.ofSeconds(20)).until(() -> waits(work) || waiting.isDone());
            assertThat(waiting).isNotDone();
            return waiting;
          });
      Edit.Edited told = answer.join();
      List<Kept> kept = new ArrayList<>();
      work.run(() -> memory.each(null, null, kept::add));
      assertThat(kept)
          .extracting(one -> one.unit().target())
          .hasSize(1 + before.length)
          .containsAll(Arrays.stream(before).map(Unit::target).toList());
      return told;
    }
  }

  private static boolean waits(WorkDatabase work) {
    return !new Statements(work.plain())
        .query(
            """
            select 1 from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock'
            """,
            row -> true)
        .isEmpty();
  }

  private static Unit in(@Nullable Context context, String target, String domain) {
    return new Unit(
        null, "es", "en", "Sí.", target, context, domain, Provenance.person("ana", THEN, null));
  }

  private String target(Unit unit) {
    return store.unit(unit.id()).orElseThrow().unit().target();
  }

  private @Nullable String approver(Unit unit) {
    return store.unit(unit.id()).orElseThrow().unit().provenance().approvedBy();
  }

  private static Unit person(String source, String target, @Nullable Instant changed) {
    return new Unit(null, "es", "en", source, target, "ana", null, changed);
  }

  private static Unit machine(
      String source, String target, @Nullable String approvedBy, Instant changed) {
    return new Unit(
        null,
        "es",
        "en",
        source,
        target,
        null,
        null,
        new Provenance(null, "apertium", approvedBy, THEN, changed, null));
  }
}
