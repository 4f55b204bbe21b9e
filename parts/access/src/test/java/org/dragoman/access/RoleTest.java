package org.dragoman.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoleTest {

  @Test
  void each_role_of_the_newsroom_grants_those_below_it() {
    assertThat(Role.TRANSLATOR.grants()).containsExactlyInAnyOrder("translator");
    assertThat(Role.EDITOR.grants()).containsExactlyInAnyOrder("editor", "translator");
    assertThat(Role.CHIEF.grants()).containsExactlyInAnyOrder("chief", "editor", "translator");
  }

  @Test
  void feeding_is_for_feeds_and_admins_only() {
    assertThat(Role.FEED.grants()).containsExactly("feed");
    assertThat(Role.CHIEF.grants()).doesNotContain("feed");
    assertThat(Role.ADMIN.grants())
        .containsExactlyInAnyOrder("feed", "translator", "editor", "chief", "admin");
  }
}
