package org.dragoman.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CallerTest {

  @Test
  void a_provider_names_people_in_any_script() {
    assertThat(List.of("ada", "müller", "Ada Lund", "ليلى حدّو", "Siân O'Dea", "ada@desk.example"))
        .allMatch(Caller::isProvidedName);
  }

  @Test
  void no_name_hides_what_it_is_or_breaks_a_line() {
    assertThat(
            List.of("", " ada", "ada ", "ada  lund", "ada\nlund", "ada\u202elund", "a".repeat(65)))
        .noneMatch(Caller::isProvidedName);
  }

  @Test
  void nobody_is_two_people_by_two_ways_of_writing_an_umlaut() {
    assertThat(Caller.isProvidedName("mu\u0308ller")).isFalse();
  }

  @Test
  void every_name_of_the_file_may_be_a_providers_too() {
    assertThat(Caller.isName("Mira.Q+desk_1@a-b")).isTrue();
    assertThat(Caller.isProvidedName("Mira.Q+desk_1@a-b")).isTrue();
    assertThat(Caller.isName("Ada Lund")).isFalse();
  }
}
