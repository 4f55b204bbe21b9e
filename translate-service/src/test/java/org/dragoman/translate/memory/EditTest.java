package org.dragoman.translate.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.dragoman.translate.memory.Edit.Edited;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EditTest {

  private static final Instant THEN = Instant.parse("2026-05-01T10:00:00Z");
  private static final Instant NOW = THEN.plusSeconds(60);

  private final FakeMemoryStore store = new FakeMemoryStore();
  private final Edit edit = new Edit(store, new DirectTransactions(), () -> NOW);

  @Test
  void a_new_unit_never_replaces_a_colleagues() {
    Unit theirs = person("One.", "press");
    store.with(theirs);

    assertThat(edit.add("es", "en", text("Number one.", "press"), "eva"))
        .isEqualTo(new Edited.Taken(store.unit(theirs.id()).orElseThrow()));
    assertThat(store.all()).containsExactly(theirs);
    assertThat(edit.add("es", "en", text("Number one.", "radio"), "eva"))
        .isInstanceOf(Edited.Done.class);
    assertThat(store.all()).hasSize(2);
  }

  @Test
  void a_unit_is_not_moved_over_a_colleagues() {
    Unit theirs = person("One.", "press");
    Unit mine = person("Number one.", "radio");
    store.with(theirs, mine);

    assertThat(edit.change(mine.id(), 1, text("Number one.", "press"), "eva"))
        .isEqualTo(new Edited.Taken(store.unit(theirs.id()).orElseThrow()));
    assertThat(store.all()).containsExactly(theirs, mine);
    assertThat(edit.change(mine.id(), 1, text("One.", "press"), "eva"))
        .isInstanceOf(Edited.Done.class);
    assertThat(store.all()).extracting(Unit::target).containsExactly("One.");
  }

  @Test
  void a_machines_words_stay_a_machines_until_somebody_changes_them() {
    Unit machine = unit("One.", null, new Provenance(null, "apertium", null, THEN, THEN, "s1"));
    store.with(machine);

    edit.change(machine.id(), 1, text("One.", "press"), "eva");
    assertThat(store.all())
        .extracting(Unit::provenance)
        .containsExactly(new Provenance(null, "apertium", "eva", THEN, NOW, "s1"));

    UUID moved = store.all().getFirst().id();
    edit.change(moved, 2, text("Number one.", "press"), "eva");
    assertThat(store.all())
        .extracting(Unit::provenance)
        .containsExactly(new Provenance("eva", null, null, THEN, NOW, "s1"));
  }

  @Test
  void adding_what_a_machine_said_approves_it() {
    store.with(unit("One.", null, new Provenance(null, "apertium", null, THEN, THEN, "s1")));

    assertThat(edit.add("es", "en", text("One.", null), "eva")).isInstanceOf(Edited.Done.class);
    assertThat(store.all())
        .extracting(Unit::provenance)
        .containsExactly(new Provenance(null, "apertium", "eva", THEN, NOW, "s1"));
  }

  @Test
  void who_read_an_older_version_is_told() {
    Unit unit = person("One.", null);
    store.with(unit);

    assertThat(edit.change(unit.id(), 7, text("Number one.", null), "eva"))
        .isInstanceOf(Edited.Stale.class);
    assertThat(store.all()).containsExactly(unit);
  }

  private static Edit.Text text(String target, @Nullable String domain) {
    return new Edit.Text("Uno.", target, domain);
  }

  private static Unit person(String target, @Nullable String domain) {
    return unit(target, domain, Provenance.person("ana", THEN, null));
  }

  private static Unit unit(String target, @Nullable String domain, Provenance provenance) {
    return new Unit(null, "es", "en", "Uno.", target, null, domain, provenance);
  }
}
