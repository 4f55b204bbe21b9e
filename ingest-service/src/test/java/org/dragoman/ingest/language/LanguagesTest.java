package org.dragoman.ingest.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
  private static final Languages LANGUAGES =
      new Languages(List.of("ar", "en", "es", "fr", "de", "fa", "tr", "ru"));

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
