package org.dragoman.publish.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.publish.Samples.event;
import static org.dragoman.publish.Samples.ferry;
import static org.dragoman.publish.Samples.translated;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.event.ArticleTranslated;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.publish.history.Chronicle;
import org.dragoman.publish.history.Comparison;
import org.dragoman.publish.history.Comparison.Fate;
import org.dragoman.publish.history.Lineage;
import org.dragoman.publish.history.Marks;
import org.dragoman.publish.history.Restoring;
import org.dragoman.publish.history.Run;
import org.dragoman.publish.history.Side;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A story's history, its provenance, and the way back, over a day's work. */
class LookingBackTest {
  private static final String ID = "a1-en";
  private static final String NADIA = "Nadia Sørby";
  private static final String OMAR = "Omar Lindqvist";

  private final Newsroom newsroom = new Newsroom();
  private final Chronicle chronicle = new Chronicle(newsroom.archive, newsroom.transactions);
  private final Restoring restoring =
      new Restoring(newsroom.archive, newsroom.stories, newsroom.mending, newsroom.transactions);

  @BeforeEach
  void aDraft() {
    newsroom.intake.take(event("a1", 1, 1));
  }

  @Test
  void every_act_is_told_with_who_and_why_and_saves_in_a_row_are_one_line() {
    mend(NADIA, "b0.s0", "One.");
    mend(NADIA, "b0.s0", "One, two.");
    mend(OMAR, "b0.s0", "Three.");
    newsroom.now = newsroom.now.plus(Duration.ofHours(2));
    mend(OMAR, "b0.s0", "Four.");
    publish();
    correct("The hour was wrong.");

    Chronicle.Page page = chronicle.page(ID, Integer.MAX_VALUE, 50);
    assertThat(page.runs().stream().map(Run::newest).map(line -> line.entry().act()))
        .containsExactly(
            new Act("correct", NADIA, "The hour was wrong."),
            new Act("publish", NADIA, null),
            new Act("mended", OMAR, null),
            new Act("mended", OMAR, null),
            new Act("mended", NADIA, null),
            new Act("drafted", null, null));
    assertThat(page.runs()).extracting(run -> run.lines().size()).containsExactly(1, 1, 1, 1, 2, 1);
    assertThat(page.lines()).extracting(line -> line.published()).startsWith(2, 1, null);
    assertThat(page.next()).isNull();
  }

  @Test
  void a_page_ends_where_the_next_begins_and_knows_what_its_last_act_changed() {
    mend(NADIA, "b0.s0", "One.");
    publish();

    Chronicle.Page first = chronicle.page(ID, Integer.MAX_VALUE, 1);
    assertThat(first.next()).isEqualTo(3);
    assertThat(first.lines().getFirst().previous()).isEqualTo(2);
    Chronicle.Page second = chronicle.page(ID, 3, 5);
    assertThat(second.lines()).extracting(line -> line.entry().revision()).containsExactly(2, 1);
    assertThat(chronicle.page("nobody", 9, 5).lines()).isEmpty();
  }

  @Test
  void a_comparison_finds_words_order_and_what_was_cut() {
    publish();
    Furniture furniture = new Furniture("Ferry back in port", null, null, null);
    newsroom.mending.mend(
        new Amendment(ID, "key", NADIA, null, furniture, Map.of("b1.s0", "What changes"))
            .with(new Layout(List.of(1, 0, 2, 4, 5, 6))));

    Comparison found = compare("v1", "r3");
    assertThat(found.facts().stream().filter(fact -> fact.name().equals("Headline"))).hasSize(1);
    assertThat(found.sentences())
        .filteredOn(one -> one.fate() == Fate.CHANGED)
        .extracting(Comparison.Sentence::address)
        .containsExactly("b1.s0");
    assertThat(found.sentences())
        .filteredOn(one -> one.fate() == Fate.REMOVED)
        .extracting(Comparison.Sentence::address)
        .containsExactly("b3.s0");
    assertThat(found.sentences()).filteredOn(Comparison.Sentence::moved).hasSize(1);
    assertThat(compare("v1", "v1").isEmpty()).isTrue();
    assertThat(compare("r3", "r3").isEmpty()).isTrue();
  }

  @Test
  void what_the_outlet_changed_is_told_in_its_own_words() {
    newsroom.intake.take(changedByItsOutlet());

    Comparison found = compare("s1", "s2");
    assertThat(found.sentences()).hasSize(1);
    assertThat(found.sentences().getFirst().pieces().toString()).contains("mañana", "ayer");
    assertThat(chronicle.compare(ID, new Side.Source(1), new Side.Revision(1))).isEmpty();
    assertThat(chronicle.compare(ID, new Side.Revision(1), new Side.Revision(99))).isEmpty();
  }

  @Test
  void each_published_sentence_leads_back_to_its_source_through_moves_cuts_and_corrections() {
    newsroom.mending.mend(
        new Amendment(ID, "key", NADIA, null, Furniture.NONE, Map.of("b1.s0", "What changes"))
            .with(new Layout(List.of(1, 0, 2, 4, 5, 6))));
    publish();
    mend(OMAR, "b0.s0", "The ship is back.");
    correct("A name was wrong.");

    Lineage first = chronicle.lineage(ID, 1).orElseThrow();
    assertThat(sentence(first, "b0.s0").sourceId()).isEqualTo("b1.s0");
    assertThat(sentence(first, "b0.s0").source()).isEqualTo("Qué cambia");
    assertThat(sentence(first, "b0.s0").origin()).isInstanceOf(Origin.Human.class);
    assertThat(sentence(first, "b3.caption.s0").sourceId()).isEqualTo("b4.caption.s0");
    assertThat(sentence(first, "b1.s0").text()).contains("Aurora");

    Lineage second = chronicle.lineage(ID, 2).orElseThrow();
    assertThat(second.edition().note()).isEqualTo("A name was wrong.");
    assertThat(sentence(second, "b1.s0").text()).isEqualTo("The ship is back.");
    assertThat(sentence(second, "b1.s0").since().version()).isEqualTo(2);
    assertThat(sentence(second, "b0.s0").since())
        .isEqualTo(new Lineage.Answer(1, NADIA, newsroom.now));
    assertThat(chronicle.lineage(ID, 3)).isEmpty();
  }

  @Test
  void words_behind_a_picture_that_is_not_shown_lead_back_to_their_source() {
    String map = "https://courier.example/map.png";
    furnish(NADIA, Furniture.NONE.withPictures(Map.of(map, withheld())));
    publish();
    furnish(NADIA, Furniture.NONE.withPictures(Map.of(map, onBasis())));
    correct(null);

    Lineage without = chronicle.lineage(ID, 1).orElseThrow();
    assertThat(sentence(without, "b4.r0.c0.s0").sourceId()).isEqualTo("b5.r0.c0.s0");
    assertThat(without.sentences()).extracting(Lineage.Sentence::source).doesNotContain("El mapa");
    Lineage with = chronicle.lineage(ID, 2).orElseThrow();
    assertThat(sentence(with, "b4.caption.s0").sourceId()).isEqualTo("b4.caption.s0");
    assertThat(compare("v1", "v2").facts())
        .extracting(Comparison.Fact::name)
        .contains("Picture " + map);
    assertThat(compare("v1", "v2").sentences()).isEmpty();
  }

  @Test
  void a_version_from_before_pictures_needed_a_basis_leads_back_as_it_went_out() {
    publish();
    Edition then = newsroom.archive.edition(ID, 1).orElseThrow();
    Revision revision = newsroom.archive.revision(ID, 2).orElseThrow();
    Copy copy = revision.copy();
    Map<String, Picture> none = Map.of("https://courier.example/map.png", withheld());
    Revision unjudged =
        new Revision(
            ID,
            revision.language(),
            revision.sourceLanguage(),
            revision.entry(),
            revision.slug(),
            copy.withFurniture(copy.furniture().withPictures(none)),
            revision.credit());

    assertThat(unjudged.arrangement().blocks()).hasSize(6);
    assertThat(revision.arrangement(then).blocks()).hasSize(7);
  }

  @Test
  void a_correction_of_the_source_touches_no_words_of_a_picture_that_is_not_shown() {
    furnish(
        NADIA, Furniture.NONE.withPictures(Map.of("https://courier.example/map.png", withheld())));
    publish();
    newsroom.intake.take(changedByItsOutlet());

    assertThat(newsroom.story(ID).dossier().open(Obligation.Kind.SOURCE_CORRECTED).segments())
        .containsExactly("b0.s0");
  }

  private static Picture withheld() {
    return new Picture(null, null, null, "");
  }

  private static Picture onBasis() {
    return new Picture(null, null, null, "Open data, with its maker named");
  }

  @Test
  void what_an_editor_wrote_around_the_text_is_theirs_from_when_they_wrote_it() {
    furnish(NADIA, new Furniture("Ferry back", null, null, null));
    furnish(OMAR, new Furniture("Ferry back in port", null, null, null));
    furnish(NADIA, new Furniture(null, "Nobody was hurt.", null, null));
    publish();

    Lineage lineage = chronicle.lineage(ID, 1).orElseThrow();
    assertThat(lineage.written())
        .extracting(Lineage.Written::part, Lineage.Written::by, Lineage.Written::revision)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("title", OMAR, 3),
            org.assertj.core.groups.Tuple.tuple("deck", NADIA, 4));
    assertThat(lineage.sentences()).extracting(Lineage.Sentence::id).doesNotContain("title.s0");
  }

  @Test
  void a_correction_deletes_nothing() {
    publish();
    Edition first = newsroom.archive.edition(ID, 1).orElseThrow();
    Revision then = newsroom.archive.revision(ID, 2).orElseThrow();
    Lineage lineage = chronicle.lineage(ID, 1).orElseThrow();

    mend(OMAR, "b0.s0", "Something else.");
    newsroom.intake.take(changedByItsOutlet());
    correct("Much was wrong.");

    assertThat(newsroom.archive.edition(ID, 1)).contains(first);
    assertThat(newsroom.archive.revision(ID, 2)).contains(then);
    assertThat(chronicle.lineage(ID, 1)).contains(lineage);
    assertThat(newsroom.archive.editions(ID)).hasSize(2);
    assertThat(newsroom.archive.sources(ID)).containsExactly(1, 2);
  }

  @Test
  void a_sentence_comes_back_as_whose_it_was_and_says_who_wanted_it() {
    mend(NADIA, "b0.s0", "Mine.");
    mend(NADIA, "b1.s0", "Also mine.");

    restore(1, "b0.s0", OMAR);

    Segment back = segment("b0.s0");
    assertThat(back.target()).contains("came back yesterday");
    assertThat(back.origin()).isInstanceOf(Origin.Memory.class);
    assertThat(back.reviewed().who()).isEqualTo(OMAR);
    assertThat(segment("b1.s0").target()).isEqualTo("Also mine.");
    assertThat(newsroom.acts.getLast()).isEqualTo(new Act("mended", OMAR, "as in revision 1"));

    restore(2, "b0.s0", OMAR);
    assertThat(segment("b0.s0").origin())
        .isInstanceOfSatisfying(
            Origin.Human.class, human -> assertThat(human.who()).isEqualTo(NADIA));
  }

  @Test
  void a_whole_text_comes_back_with_its_order_and_headline() {
    mend(NADIA, "b0.s0", "Before.");
    Article before = newsroom.story(ID).dossier().article();
    furnish(NADIA, new Furniture("Another headline", "", List.of(), null));
    mend(NADIA, "b0.s0", "After.");
    newsroom.mending.mend(
        new Amendment(ID, "key", NADIA, null, Furniture.NONE, Map.of())
            .with(new Layout(List.of(3, 1))));

    restore(2, null, OMAR);

    assertThat(newsroom.story(ID).dossier().article()).isEqualTo(before);
    assertThat(newsroom.story(ID).dossier().copy().furniture())
        .as("what nobody had written is nobody's again")
        .isEqualTo(Furniture.NONE);
    assertThat(restore(2, null, OMAR)).isInstanceOf(Outcome.Done.class);
    assertThat(newsroom.story(ID).dossier().revision()).isEqualTo(6);
  }

  @Test
  void a_sentence_whose_source_changed_does_not_come_back() {
    mend(NADIA, "b0.s0", "Of what the source said once.");
    newsroom.intake.take(changedByItsOutlet());
    String now = segment("b0.s0").target();

    restore(2, null, OMAR);

    assertThat(segment("b0.s0").target()).isEqualTo(now);
    assertThat(segment("b0.s0").stale()).isTrue();
  }

  @Test
  void who_restores_a_text_that_changed_meanwhile_is_told() {
    mend(NADIA, "b0.s0", "Mine.");
    Restoring.Wish late = new Restoring.Wish(ID, 1, null, OMAR, OMAR, 1);
    assertThat(restoring.restore(late)).contains(new Outcome.Changed(2, 0));
    assertThat(restoring.restore(new Restoring.Wish(ID, 99, null, OMAR, OMAR, null))).isEmpty();
  }

  @Test
  void a_rehearsal_is_what_publishing_then_keeps() {
    Rehearsal rehearsal = new Rehearsal(newsroom.crediting);
    mend(OMAR, "b0.s0", "The ship is back.");
    Edition first = rehearsal.edition(newsroom.story(ID), NADIA, null, newsroom.now).orElseThrow();
    publish();
    assertThat(newsroom.archive.edition(ID, 1)).contains(first);

    newsroom.now = newsroom.now.plusSeconds(60);
    mend(OMAR, "b1.s0", "What changes");
    Edition second =
        rehearsal.edition(newsroom.story(ID), NADIA, "A word.", newsroom.now).orElseThrow();
    correct("A word.");
    assertThat(newsroom.archive.edition(ID, 2)).contains(second);

    newsroom.moves.move(
        new Order(ID, Move.RETRACT, "key", NADIA, null, null, "Invented.", null, false), null);
    assertThat(rehearsal.edition(newsroom.story(ID), NADIA, null, newsroom.now)).isEmpty();
  }

  @Test
  void marks_show_new_and_gone_words_and_leave_the_markup_whole() {
    publish();
    mend(NADIA, "b0.s0", "The boat <em>Aurora</em> came home yesterday. Nobody was hurt.");
    correct(null);
    Edition old = newsroom.archive.edition(ID, 1).orElseThrow();
    Edition fresh = newsroom.archive.edition(ID, 2).orElseThrow();

    assertThat(paragraph(Marks.inserted(old, fresh)))
        .isEqualTo(
            "The <ins>boat</ins> <em>Aurora</em> came <ins>home</ins> yesterday. Nobody was hurt.");
    assertThat(paragraph(Marks.deleted(old, fresh)))
        .isEqualTo(
            "The <del>ship</del> <em>Aurora</em> came <del>back</del> yesterday. Nobody was hurt.");
    assertThat(Marks.inserted(old, old).article()).isEqualTo(old.article());
  }

  private static String paragraph(Edition edition) {
    return ((Block.Paragraph) edition.article().body().getFirst()).html();
  }

  private Comparison compare(String from, String to) {
    return chronicle
        .compare(ID, Side.of(from).orElseThrow(), Side.of(to).orElseThrow())
        .orElseThrow()
        .comparison();
  }

  private static Lineage.Sentence sentence(Lineage lineage, String id) {
    return lineage.sentences().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private Segment segment(String id) {
    return newsroom.story(ID).dossier().copy().segments().stream()
        .filter(segment -> segment.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private Outcome restore(int revision, @Nullable String sentence, String who) {
    return restoring
        .restore(new Restoring.Wish(ID, revision, sentence, who, who, null))
        .orElseThrow();
  }

  private void mend(String who, String id, String words) {
    newsroom.mending.mend(new Amendment(ID, "key", who, null, Furniture.NONE, Map.of(id, words)));
  }

  private void furnish(String who, Furniture furniture) {
    newsroom.mending.mend(new Amendment(ID, "key", who, null, furniture, Map.of()));
  }

  private void publish() {
    assertThat(newsroom.move(ID, Move.PUBLISH)).isInstanceOf(Outcome.Done.class);
  }

  private void correct(@Nullable String note) {
    assertThat(
            newsroom.moves.move(
                new Order(ID, Move.CORRECT, "key", NADIA, null, null, null, note, false), null))
        .isInstanceOf(Outcome.Done.class);
  }

  private static ArticleTranslated changedByItsOutlet() {
    List<Block> body = new java.util.ArrayList<>(ferry().body());
    body.set(
        0, new Block.Paragraph("El barco <em>Aurora</em> volvió mañana. Nadie resultó herido."));
    Article changed = ferry().toBuilder().body(body).build();
    return event("a1", 2, 1, changed, translated(changed));
  }
}
