package org.dragoman.translate.glossary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dragoman.translate.language.LanguagePair;
import org.junit.jupiter.api.Test;

class LexiconTest {

  @Test
  void a_term_is_found_as_a_whole_word_only() {
    assertThat(found("en", "The embankment of the bank.", "bank")).containsExactly("bank");
    assertThat(found("en", "The embankment.", "bank")).isEmpty();
  }

  @Test
  void apostrophes_and_hyphens_end_a_word() {
    assertThat(found("fr", "Le sommet de l’Union est reporté.", "Union")).containsExactly("Union");
    assertThat(found("en", "Montalbar's Harbour-led plan", "Montalbar", "harbour"))
        .containsExactly("Montalbar", "Harbour");
    assertThat(found("fr", "la Côte d’Aubigne", "Côte d'Aubigne"))
        .containsExactly("Côte d’Aubigne");
  }

  @Test
  void a_capital_asks_for_a_capital() {
    assertThat(found("en", "BANK or Bank", "bank")).containsExactly("BANK", "Bank");
    assertThat(found("en", "a turkey in TURKEY", "Turkey")).containsExactly("TURKEY");
    assertThat(found("en", "who asked the WHO?", "WHO")).containsExactly("WHO");
  }

  @Test
  void the_form_written_so_comes_before_one_that_merely_fits() {
    assertThat(sources("en", "Polish boats", "polish", "Polish")).containsExactly("Polish");
    assertThat(sources("en", "they polish boats", "Polish", "polish")).containsExactly("polish");
  }

  @Test
  void the_longest_of_overlapping_terms_wins_and_none_stands_within_another() {
    assertThat(found("en", "the central bank board met", "central bank", "bank board met", "bank"))
        .containsExactly("bank board met");
    assertThat(found("en", "the central bank", "central bank", "bank"))
        .containsExactly("central bank");
  }

  @Test
  void a_comma_parts_the_words_of_a_term_and_a_hyphen_or_space_does_not() {
    assertThat(found("en", "the river, port and the river-port", "river port"))
        .containsExactly("river-port");
  }

  @Test
  void inflected_forms_are_found_where_they_are_listed() {
    Entry entry = entry("es", "lonja", List.of("lonjas"), null);

    assertThat(found("es", "Las Lonjas y la lonja y las lonjitas", List.of(entry)))
        .containsExactly("Lonjas", "lonja");
  }

  @Test
  void arabic_is_found_with_its_article_and_particles_and_the_place_leaves_particles_out() {
    List<String> found =
        found("ar", "قال والميناء وبالميناء وللميناء وميناء ولميناء الميناءِ مينائية", "ميناء");

    assertThat(found).containsExactly("الميناء", "الميناء", "لميناء", "ميناء", "ميناء", "الميناءِ");
  }

  @Test
  void arabic_spellings_are_alike_and_words_of_a_term_may_be_definite() {
    assertThat(found("ar", "اعلنت البلديّة أنّ رأس الزيتون", "بلدية", "راس الزيتون"))
        .containsExactly("البلديّة", "رأس الزيتون");
    assertThat(found("ar", "محافظ بنك مركزي وللبنك المركزي", "البنك المركزي"))
        .containsExactly("بنك مركزي", "لبنك المركزي");
  }

  @Test
  void arabic_stems_of_a_letter_or_two_are_no_stems() {
    assertThat(found("ar", "بلد وله كتاب", "لد", "تاب")).isEmpty();
  }

  @Test
  void persian_letters_and_joiners_make_no_difference() {
    assertThat(found("fa", "کتاب‌ها و كتاب", "کتاب")).containsExactly("کتاب", "كتاب");
  }

  @Test
  void greek_capitals_have_no_accents_and_turkish_has_two_letters_i() {
    assertThat(found("el", "Η ΑΘΗΝΑ", "Αθήνα")).containsExactly("ΑΘΗΝΑ");
    assertThat(found("tr", "ILIM VE İLİM", "ilim")).containsExactly("İLİM");
  }

  @Test
  void scripts_without_spaces_are_searched_letter_by_letter() {
    assertThat(found("zh", "昨天中央银行加息", "中央银行", "银行")).containsExactly("中央银行");
    assertThat(found("th", "ธนาคารกลางขึ้นดอกเบี้ย", "ธนาคารกลาง")).containsExactly("ธนาคารกลาง");
  }

  @Test
  void an_outlets_entry_wins_over_the_one_for_all_and_is_nobody_elses() {
    Entry general = entry("es", "puerto", List.of(), null);
    Entry own = entry("es", "puerto", List.of(), "gaceta");
    Lexicon<Entry> lexicon = new Lexicon<>("es", List.of(general, own), entry -> entry);

    assertThat(lexicon.in("el puerto", "gaceta"))
        .extracting(Lexicon.Hit::entry)
        .containsExactly(own);
    assertThat(lexicon.in("el puerto", "other"))
        .extracting(Lexicon.Hit::entry)
        .containsExactly(general);
    assertThat(lexicon.in("el puerto", null))
        .extracting(Lexicon.Hit::entry)
        .containsExactly(general);
  }

  @Test
  void abbreviations_keep_their_stops_apart() {
    assertThat(found("en", "The U.S. fleet and us", "U.S.")).containsExactly("U.S");
  }

  @Test
  void a_text_full_of_terms_costs_as_much_as_its_length() {
    String text = "red del mar ".repeat(100_000);

    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> assertThat(found("es", text, "red", "mar", "del mar")).hasSize(200_000));
  }

  private static List<String> found(String language, String text, String... terms) {
    return found(
        language,
        text,
        Arrays.stream(terms).map(term -> entry(language, term, List.of(), null)).toList());
  }

  private static List<String> found(String language, String text, List<Entry> entries) {
    return hits(language, text, entries).map(hit -> text.substring(hit.from(), hit.to())).toList();
  }

  private static List<String> sources(String language, String text, String... terms) {
    return hits(
            language,
            text,
            Arrays.stream(terms).map(term -> entry(language, term, List.of(), null)).toList())
        .map(hit -> hit.entry().source())
        .toList();
  }

  private static Stream<Lexicon.Hit<Entry>> hits(
      String language, String text, List<Entry> entries) {
    return new Lexicon<>(language, entries, entry -> entry).in(text, null).stream();
  }

  private static Entry entry(String language, String source, List<String> forms, String outlet) {
    String target = language.equals("en") ? "de" : "en";
    return new Entry(
        new LanguagePair(language, target),
        outlet,
        source,
        forms,
        null,
        "t",
        List.of(),
        List.of(),
        false,
        null,
        null);
  }
}
