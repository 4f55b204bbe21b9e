package org.dragoman.translate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.translate.engine.EngineAnswer.Target;
import org.junit.jupiter.api.Test;

class MarkupGuardTest {

  private static final String SOURCE = "Un <a href=\"https://a.example/\">enlace</a> <em>x</em>";

  @Test
  void the_same_tags_in_another_order_are_kept() {
    Target target =
        MarkupGuard.check(
            SOURCE, "<em>x</em> a <a href='https://a.example/' target=_top>link</a>", List.of());

    assertThat(target.html()).isEqualTo("<em>x</em> a <a href=\"https://a.example/\">link</a>");
    assertThat(target.findings()).isEmpty();
  }

  @Test
  void broken_markup_becomes_text_with_a_finding() {
    Target target =
        MarkupGuard.check(SOURCE, "A <a href=\"https://evil.example/\">link</a> & x", List.of());

    assertThat(target.html()).isEqualTo("A link &amp; x");
    assertThat(target.findings()).extracting(Finding::check).containsExactly("markup");
  }
}
