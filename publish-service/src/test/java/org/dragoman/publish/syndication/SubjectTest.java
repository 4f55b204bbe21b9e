package org.dragoman.publish.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import org.dragoman.publish.story.Catalogue.Wanted;
import org.junit.jupiter.api.Test;

class SubjectTest {

  @Test
  void a_feed_leads_to_the_page_of_the_same_stories() {
    assertThat(Subject.EVERYTHING.page()).isEqualTo("/");
    assertThat(Subject.language("pt-BR").page()).isEqualTo("/?language=pt-BR");
    assertThat(new Subject(new Wanted(null, "delta-courier", null), "Delta Courier").page())
        .isEqualTo("/outlets/delta-courier");
    assertThat(new Subject(new Wanted(null, null, "ميناء"), "ميناء").page())
        .isEqualTo("/keywords/%D9%85%D9%8A%D9%86%D8%A7%D8%A1");
  }
}
