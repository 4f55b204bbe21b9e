package org.dragoman.ingest.language;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
  private static final Languages LANGUAGES =
      new Languages(List.of("ar", "en", "es", "fr", "de", "fa", "tr", "ru"));

  /** As many as are detected unless it is configured otherwise. */
  private static final Languages ALL =
      new Languages(
          List.of(
              ("ar,fa,ur,ckb,ps,he,el,ru,uk,be,bg,mk,sr,hr,bs,en,es,pt,ca,it,fr,de,nl,"
                      + "sv,da,nb,nn,fi,pl,cs,ro,hu,tr,kmr")
                  .split(",")));

  private static List<String[]> sentences() throws IOException {
    try (var in = LanguagesTest.class.getResourceAsStream("/language/sentences.txt")) {
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .map(line -> line.split(" \\| ", 2))
          .filter(each -> !each[0].equals("az"))
          .toList();
    }
  }

  @TestFactory
  Stream<DynamicTest> neighbours_are_told_apart() throws IOException {
    return sentences().stream()
        .map(each ->
            dynamicTest(
                each[0] + ": " + each[1],
                () -> {
                  assertThat(ALL.decide(each[1], null).language()).isEqualTo(each[0]);
                  assertThat(ALL.decide(each[1], "en").language()).isEqualTo(each[0]);
                }));
  }

  @Test
  void a_confidence_is_how_often_such_are_right() throws IOException {
    int sure = 0;
    int right = 0;
    for (String[] each : sentences()) {
      for (int from = 0; from + 35 <= each[1].length(); from += 35) {
        Detection piece = ALL.decide(each[1].substring(from, from + 35), null);
        if (piece.confidence() != null && piece.confidence() >= 0.9) {
          sure++;
          right += each[0].equals(piece.language()) ? 1 : 0;
        }
      }
    }
    assertThat(sure).isGreaterThan(80);
    assertThat(right / (double) sure).isGreaterThan(0.97);
  }

  @Test
  void half_a_text_in_another_language_halves_the_confidence() {
    String english = "The boats came in at dawn, and the market opened an hour late.";
    String arabic = "وصلت المراكب عند الفجر وفتحت السوق أبوابها متأخرة ساعة كاملة في ذلك اليوم.";

    assertThat(ALL.decide(english + "\n" + english, null).confidence()).isGreaterThan(0.99);
    assertThat(ALL.decide(english + "\n" + arabic, null).confidence()).isBetween(0.3, 0.7);
  }

  @Test
  void names_addresses_and_numbers_say_nothing() {
    Detection detection =
        ALL.decide(
            "Jørgen Ødegård og Åse Bjørnstad: https://www.havn.example/nyheter/batene @havna",
            null);
    Detection spanish =
        ALL.decide(
            "El capitán del Sjøfuglen, Jørgen Ødegård, dijo que el barco no saldrá mañana. havn@quay.example",
            null);

    assertThat(detection.confidence() == null || detection.confidence() < 0.9).isTrue();
    assertThat(spanish.language()).isEqualTo("es");
  }

  @Test
  void a_statement_for_several_languages_weighs_for_each() {
    assertThat(
            ALL.decide("Et lite museum har åpnet i et gammelt hus, sier de som bor der.", "no")
                .language())
        .isEqualTo("nb");
    assertThat(ALL.decide("سەرۆکی شارەوانی وتی ڕێگای کەنار دەریا دادەخرێت", "ku").language())
        .isEqualTo("ckb");
  }

  @Test
  void where_the_text_leaves_it_open_the_statement_decides() {
    String both = "Brodovi su u luci i more je mirno, a na obali stoje tri kamena zida.";

    assertThat(ALL.decide(both, "hr").language()).isEqualTo("hr");
    assertThat(ALL.decide(both, "sr").language()).isEqualTo("sr");
    assertThat(ALL.decide(both, null).confidence()).isLessThan(0.7);
  }

  @Test
  void a_statement_in_another_script_than_the_text_is_no_statement() {
    assertThat(LANGUAGES.decide("وصلت المراكب عند الفجر وفتحت السوق أبوابها.", "nl").language())
        .isEqualTo("ar");
  }

  @Test
  void a_language_that_nothing_detects_cannot_be_configured() {
    assertThatThrownBy(() -> new Languages(List.of("en", "tlh"))).hasMessageContaining("tlh");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The boats came in at dawn, and the market opened an hour late.|ar|en",
        "Los barcos llegaron al amanecer y el mercado abrió tarde.|en-US|es",
        "Les bateaux sont rentrés à l'aube et le marché a ouvert tard.||fr",
        "وصلت المراكب عند الفجر وفتحت السوق أبوابها متأخرة ساعة كاملة.|en|ar",
        "قایق‌ها سپیده‌دم رسیدند و بازار یک ساعت دیرتر باز شد.||fa",
        "Лодки пришли на рассвете, и рынок открылся на час позже.||ru",
      })
  void the_text_decides_and_not_the_template(String text, String stated, String expected) {
    Detection detection = LANGUAGES.decide(text, stated);

    assertThat(detection.language()).isEqualTo(expected);
    assertThat(detection.confidence()).isBetween(0.8, 1.0);
  }

  @Test
  void the_senders_region_is_kept_where_the_language_agrees() {
    assertThat(
            LANGUAGES
                .decide("Los barcos llegaron al amanecer y el mercado abrió tarde.", "es_MX")
                .language())
        .isEqualTo("es-MX");
  }

  @Test
  void a_language_that_is_not_configured_is_taken_on_trust() {
    assertThat(
            LANGUAGES.decide("De boten kwamen bij zonsopgang binnen en de markt ging open.", "nl"))
        .isEqualTo(new Detection("nl", null));
  }

  @Test
  void a_few_letters_say_nothing_and_the_statement_stands() {
    assertThat(LANGUAGES.decide("No 7", "fr")).isEqualTo(new Detection("fr", null));
    assertThat(LANGUAGES.decide("No 7", "English")).isEqualTo(new Detection(null, null));
  }
}
