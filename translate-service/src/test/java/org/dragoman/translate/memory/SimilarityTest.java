package org.dragoman.translate.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dragoman.translate.memory.Tokens.Token;
import org.junit.jupiter.api.Test;

class SimilarityTest {

  @Test
  void one_word_of_four_replaced_left_out_or_put_in_costs_a_quarter_of_the_longer_sentence() {
    assertThat(percent("the old stone bridge", "the old wooden bridge")).isEqualTo(75);
    assertThat(percent("the old stone bridge", "the old bridge")).isEqualTo(75);
    assertThat(percent("the stone bridge", "the old stone bridge")).isEqualTo(75);
  }

  @Test
  void another_number_costs_half_a_word_and_is_never_the_same_sentence() {
    assertThat(percent("it cost 500 million last year", "it cost 900 million last year"))
        .isEqualTo(91);
    assertThat(percent("in ٢٠٢٦ there", "in 2026 there")).isLessThan(100);
  }

  @Test
  void a_word_in_another_form_costs_half_a_word() {
    assertThat(percent("the ministers of the region met", "the minister of the region met"))
        .isEqualTo(91);
    assertThat(percent("قال وزير النقل أمس", "قال الوزير النقل أمس")).isEqualTo(87);
  }

  @Test
  void case_accents_and_points_cost_a_tenth() {
    assertThat(percent("A bridge of stone and iron", "a bridge of stone and iron")).isEqualTo(98);
    assertThat(percent("café de la gare", "cafe de la gare")).isEqualTo(97);
    assertThat(percent("كَتَبَ الولد رسالة طويلة", "كتب الولد رسالة طويلة")).isEqualTo(97);
  }

  @Test
  void punctuation_alone_leaves_ninety_nine() {
    assertThat(percent("Yes, the bridge stands.", "Yes – the bridge stands!")).isEqualTo(99);
  }

  @Test
  void short_words_are_not_alike_by_accident() {
    assertThat(percent("in a hut", "in a hat")).isEqualTo(66);
  }

  @Test
  void order_counts() {
    assertThat(percent("dog bites man today", "man bites dog today")).isEqualTo(50);
  }

  @Test
  void scripts_without_spaces_count_by_characters() {
    assertThat(Tokens.of("老桥很美。")).hasSize(4);
    assertThat(percent("老桥很美", "新桥很美")).isEqualTo(75);
  }

  @Test
  void nothing_is_like_nothing() {
    assertThat(Similarity.percent(List.of(), List.of())).isZero();
    assertThat(percent("bridge", "…")).isZero();
  }

  @Test
  void words_know_where_they_stand() {
    assertThat(Tokens.of("L’an 1.200,5 – señor"))
        .extracting(Token::text, Token::from, Token::to)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("L", 0, 1),
            org.assertj.core.groups.Tuple.tuple("an", 2, 4),
            org.assertj.core.groups.Tuple.tuple("1.200,5", 5, 12),
            org.assertj.core.groups.Tuple.tuple("señor", 15, 20));
  }

  @Test
  void a_keyboards_habits_are_no_difference() {
    assertThat(Tokens.key("علی")).isEqualTo(Tokens.key("علي"));
    assertThat(Tokens.key("می‌خواهم")).isEqualTo(Tokens.key("ميخواهم"));
    assertThat(Tokens.key("أمس")).isEqualTo(Tokens.key("امس"));
  }

  private static int percent(String one, String other) {
    return Similarity.percent(Tokens.of(one), Tokens.of(other));
  }
}
