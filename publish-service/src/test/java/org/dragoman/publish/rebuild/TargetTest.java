package org.dragoman.publish.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TargetTest {
  private static final Start BEGINNING = new Start.Beginning();

  @Test
  void a_target_is_the_site_a_folder_or_a_destination() {
    assertThat(Target.of("site")).contains(new Target.Site());
    assertThat(Target.of("folder:partners/wire")).contains(new Target.Folder("partners/wire"));
    assertThat(Target.of("harbour-daily")).contains(new Target.Partner("harbour-daily"));
    assertThat(Target.of("folder:")).isEmpty();
    assertThat(Target.of("Not An Id")).isEmpty();
  }

  @Test
  void nothing_is_sent_where_nothing_is_applied() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Order(BEGINNING, new Target.Partner("harbour-daily"), false, true, false));
  }

  @Test
  void only_from_the_site_is_anything_taken_away() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Order(BEGINNING, new Target.Folder("wire"), true, false, true));
  }
}
