package org.dragoman.translate.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.contracts.event.ArticleWithdrawn;
import org.dragoman.contracts.event.SegmentsApproved;
import org.dragoman.contracts.event.Version;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.inbox.Unprocessable;
import org.junit.jupiter.api.Test;

class LearnTest {

  private static final Instant WRITTEN = Instant.parse("2026-05-01T10:00:00Z");
  private static final Instant APPROVED = Instant.parse("2026-05-01T12:00:00Z");
  private static final Origin HUMAN = new Origin.Human("eva", WRITTEN);
  private static final Origin MACHINE = new Origin.Machine("apertium", "m", null, WRITTEN);

  private final FakeMemoryStore store = new FakeMemoryStore();
  private final Map<String, Version> learnt = new HashMap<>();
  private final Learn learn =
      new Learn(
          store,
          (story, version, now) -> {
            Version before = learnt.get(story);
            boolean newer = before == null || version.isNewerThan(before);
            if (newer) {
              learnt.put(story, version);
            }
            return newer;
          },
          article -> Optional.of("sample"),
          () -> APPROVED,
          MemoryWatch.NOBODY);

  @Test
  void what_a_person_wrote_becomes_theirs_between_its_neighbours() {
    learn.accept(
        approved(
            1,
            segment("b0.s0", "Uno.", "One.", MACHINE),
            segment("b0.s1", "Dos.", "Two.", HUMAN),
            segment("b0.s2", "3", "3", new Origin.Source())));

    assertThat(store.all())
        .contains(
            new Unit(
                null,
                "es",
                "en",
                "Dos.",
                "Two.",
                new Context("Uno.", "3"),
                "sample",
                new Provenance("eva", null, null, WRITTEN, WRITTEN, "story")));
  }

  @Test
  void what_an_engine_made_stays_the_engines_with_its_approval() {
    learn.accept(approved(1, segment("b0.s0", "Uno.", "One.", MACHINE)));

    assertThat(store.all())
        .extracting(Unit::provenance)
        .containsExactly(new Provenance(null, "apertium", "chief", WRITTEN, APPROVED, "story"));
  }

  @Test
  void a_person_takes_the_machines_place_in_the_same_context() {
    learn.accept(approved(1, segment("b0.s0", "Uno.", "One.", MACHINE)));
    learn.accept(approved(2, segment("b0.s0", "Uno.", "The first.", HUMAN)));

    assertThat(store.all()).extracting(Unit::target).containsExactly("The first.");
    assertThat(store.all().getFirst().provenance().machine()).isFalse();
  }

  @Test
  void two_peoples_translations_stand_side_by_side_in_two_contexts() {
    learn.accept(
        approved(
            1,
            segment("b0.s0", "Sí.", "Yes.", HUMAN),
            segment("b0.s1", "¿No?", "No?", HUMAN),
            segment("b0.s2", "Sí.", "Indeed.", HUMAN)));

    assertThat(store.all())
        .filteredOn(unit -> unit.source().equals("Sí."))
        .extracting(Unit::target)
        .containsExactly("Yes.", "Indeed.");
  }

  @Test
  void the_same_again_elsewhere_is_a_use_and_no_second_unit() {
    learn.accept(approved(1, segment("b0.s0", "Uno.", "One.", HUMAN)));
    learn.accept(
        approved(
            2,
            segment("b0.s0", "Otra.", "Another.", HUMAN),
            segment("b0.s1", "Uno.", "One.", MACHINE)));

    assertThat(store.all()).extracting(Unit::target).containsExactly("One.", "Another.");
    assertThat(uses("Uno.")).isEqualTo(1);
  }

  @Test
  void a_unit_that_stood_unchanged_was_used() {
    Unit unit = new Unit(null, "es", "en", "Uno.", "One.", "ana", WRITTEN, null);
    store.with(unit);

    learn.accept(
        approved(
            1,
            segment(
                "b0.s0",
                "Uno.",
                "One.",
                new Origin.Memory(100, unit.id().toString(), "ana", WRITTEN)),
            segment("b0.s1", "Dos.", "Two.", new Origin.Memory(100, "harbour-1", "ana", WRITTEN))));

    assertThat(store.all()).containsExactly(unit);
    assertThat(uses("Uno.")).isEqualTo(1);
  }

  @Test
  void a_unit_taken_for_a_similar_sentence_is_not_approved_with_it() {
    Unit unit = new Unit(null, "es", "en", "Uno.", "One.", "ana", WRITTEN, null);
    store.with(unit);

    learn.accept(
        approved(
            1,
            segment(
                "b0.s0",
                "Unos.",
                "One.",
                new Origin.Memory(60, unit.id().toString(), "ana", WRITTEN))));

    assertThat(uses("Uno.")).isZero();
  }

  @Test
  void an_older_version_and_the_same_one_again_change_nothing() {
    learn.accept(approved(2, segment("b0.s0", "Uno.", "One.", HUMAN)));
    learn.accept(approved(2, segment("b0.s0", "Uno.", "Again.", HUMAN)));
    learn.accept(approved(1, segment("b0.s0", "Uno.", "Older.", HUMAN)));

    assertThat(store.all()).extracting(Unit::target).containsExactly("One.");
  }

  @Test
  void what_a_person_changed_in_the_memory_since_stays() {
    learn.accept(approved(1, segment("b0.s0", "Uno.", "One.", HUMAN)));
    Unit learntUnit = store.all().getFirst();
    store.with(
        new Unit(
            null,
            "es",
            "en",
            "Uno.",
            "Mended.",
            learntUnit.context(),
            "sample",
            new Provenance("ana", null, null, WRITTEN, APPROVED.plusSeconds(60), null)));
    learnt.clear(); // As when the topic is read again from its start.

    learn.accept(approved(1, segment("b0.s0", "Uno.", "One.", HUMAN)));

    assertThat(store.all()).extracting(Unit::target).containsExactly("Mended.");
  }

  @Test
  void a_correction_leaves_what_was_mended_in_the_memory_since_the_sentence_was_written() {
    learn.accept(approved(1, segment("b0.s0", "Uno.", "One.", HUMAN)));
    Unit learntUnit = store.all().getFirst();
    store.with(
        new Unit(
            null,
            "es",
            "en",
            "Uno.",
            "Mended.",
            learntUnit.context(),
            "sample",
            new Provenance("ana", null, null, WRITTEN, WRITTEN.plusSeconds(60), null)));

    learn.accept(approved(2, segment("b0.s0", "Uno.", "One.", HUMAN)));
    assertThat(store.all()).extracting(Unit::target).containsExactly("Mended.");

    Origin again = new Origin.Human("eva", WRITTEN.plusSeconds(120));
    learn.accept(approved(3, segment("b0.s0", "Uno.", "Number one.", again)));
    assertThat(store.all()).extracting(Unit::target).containsExactly("Number one.");
  }

  @Test
  void stale_dropped_and_untranslated_sentences_teach_nothing() {
    learn.accept(
        approved(
            1,
            new Segment("b0.s0", 0, "Uno.", "One.", true, List.of(), HUMAN),
            segment("b0.s1", "Dos.", "", HUMAN),
            new Segment(
                "b0.s2", 0, "Tres.", null, false, List.of(), new Origin.Untranslated("down"))));

    assertThat(store.all()).isEmpty();
  }

  @Test
  void what_does_not_belong_here_is_no_lesson() {
    assertThatThrownBy(() -> learn.accept(new ArticleWithdrawn("article", 1, null, null, APPROVED)))
        .isInstanceOf(Unprocessable.class);
    assertThatThrownBy(() -> learn.accept(approved("und", 1)))
        .isInstanceOf(Unprocessable.class)
        .hasMessageContaining("und");
  }

  private int uses(String source) {
    return store
        .search(new MemoryStore.Search(null, source, null, null, null), 10)
        .units()
        .getFirst()
        .uses();
  }

  private static SegmentsApproved approved(int version, Segment... segments) {
    return approved("es", version, segments);
  }

  private static SegmentsApproved approved(String from, int version, Segment... segments) {
    return new SegmentsApproved(
        "story", "article", from, "en", 1, 1, version, List.of(segments), "chief", APPROVED);
  }

  private static Segment segment(String id, String source, String target, Origin origin) {
    return new Segment(id, 0, source, target, false, List.of(), origin);
  }
}
