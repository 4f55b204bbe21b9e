package org.dragoman.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProviderRolesTest {
  private final ProviderRoles roles =
      new ProviderRoles(
          Map.of(
              Role.TRANSLATOR, Set.of("desk-translators", "freelancers"),
              Role.CHIEF, Set.of("desk-chiefs")));

  @Test
  void the_highest_of_somebodys_words_counts() {
    assertThat(roles.of(List.of("freelancers", "desk-chiefs", "offline_access")))
        .contains(Role.CHIEF);
    assertThat(roles.of(List.of("freelancers"))).contains(Role.TRANSLATOR);
  }

  @Test
  void words_that_stand_for_nothing_give_no_role() {
    assertThat(roles.of(List.of("admin", "editor"))).isEmpty();
    assertThat(roles.of(List.of())).isEmpty();
  }

  @Test
  void feed_is_no_role_of_people() {
    assertThatThrownBy(() -> new ProviderRoles(Map.of(Role.FEED, Set.of("wires"))))
        .hasMessageContaining("feed");
  }
}
