package org.dragoman.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.dragoman.pages.FormToken.Sent;
import org.junit.jupiter.api.Test;

class FormTokenTest {
  private static final String SECRET = "the-browsers-own";

  private final FormToken house = new FormToken("house".getBytes(StandardCharsets.UTF_8));
  private final String miras = house.of(SECRET, "mira");

  @Test
  void a_form_comes_back_from_whom_it_was_given_to() {
    assertThat(house.check(miras, SECRET, "mira")).isEqualTo(new Sent.Good());
  }

  @Test
  void a_form_opened_by_one_and_sent_by_another_says_whose_it_is() {
    assertThat(house.check(miras, SECRET, "ada")).isEqualTo(new Sent.Others("mira"));
  }

  @Test
  void a_form_from_another_browser_is_unknown() {
    assertThat(house.check(miras, "another-browsers", "mira")).isEqualTo(new Sent.Unknown());
  }

  @Test
  void who_plants_the_browsers_secret_still_cannot_make_a_token() {
    FormToken elsewhere = new FormToken("elsewhere".getBytes(StandardCharsets.UTF_8));

    assertThat(house.check(elsewhere.of(SECRET, "mira"), SECRET, "mira"))
        .isEqualTo(new Sent.Unknown());
  }

  @Test
  void a_name_written_over_another_breaks_the_seal() {
    String seal = miras.substring(0, 43);
    String ada = house.of(SECRET, "ada").substring(43);

    assertThat(house.check(seal + ada, SECRET, "ada")).isEqualTo(new Sent.Unknown());
  }

  @Test
  void nothing_and_nonsense_are_unknown() {
    assertThat(house.check(null, SECRET, "mira")).isEqualTo(new Sent.Unknown());
    assertThat(house.check("", SECRET, "mira")).isEqualTo(new Sent.Unknown());
    assertThat(house.check(miras.substring(0, 43) + "!", SECRET, "mira"))
        .isEqualTo(new Sent.Unknown());
  }
}
