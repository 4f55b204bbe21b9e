package org.dragoman.publish.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.Source;
import org.dragoman.publish.credit.Crediting;
import org.dragoman.publish.credit.HouseStyles;
import org.junit.jupiter.api.Test;

class ComingTest {
  private static final Crediting NO_STYLE = new Crediting(new HouseStyles(Map.of()));
  private static final Article READ =
      Article.builder()
          .title("عودة العبّارة")
          .language("ar", 0.97)
          .body(
              List.of(
                  new Block.Paragraph("نص <em>أول</em>"),
                  new Block.ListBlock(false, List.of("أ", "ب")),
                  new Block.Image("https://quay.example/a.jpg", null, null, null)))
          .build();

  private static Manuscript manuscript(String outlet, String rights) {
    return new Manuscript(
        new UUID(1, 1), "", READ.title(), "", "", "", outlet, "", rights, "", "ar", null, READ);
  }

  @Test
  void it_says_what_the_credit_would_lack() {
    Coming coming = Coming.of(manuscript("", ""), null, NO_STYLE, "en");

    assertThat(coming.outlet()).isEmpty();
    assertThat(coming.rights()).isNull();
    assertThat(coming.missing()).containsExactly("Outlet", "Responsibility", "Rights basis");
  }

  @Test
  void what_is_typed_of_a_new_outlet_counts() {
    Coming coming = Coming.of(manuscript("The Quay", "By letter"), null, NO_STYLE, "en");

    assertThat(coming.outlet()).isEqualTo("The Quay");
    assertThat(coming.rights()).isEqualTo("By letter");
    assertThat(coming.missing()).hasSize(1);
  }

  @Test
  void a_known_outlet_says_it_itself() {
    Source source = new Source("quay", "The Quay", "ar", null, null, null, "Agreement 7");

    Coming coming = Coming.of(manuscript("", ""), source, NO_STYLE, "en");

    assertThat(coming.outlet()).isEqualTo("The Quay");
    assertThat(coming.rights()).isEqualTo("Agreement 7");
    assertThat(coming.relation()).isEqualTo("translated");
    assertThat(Coming.of(manuscript("", ""), source, NO_STYLE, "ar").relation())
        .isEqualTo("republished");
  }

  @Test
  void its_text_is_shown_as_words_in_its_own_direction() {
    Coming coming = Coming.of(manuscript("O", ""), null, NO_STYLE, "en");

    assertThat(coming.direction()).isEqualTo("rtl");
    assertThat(coming.language()).isEqualTo("Arabic");
    assertThat(coming.blocks())
        .containsExactly(
            new Shown("paragraph", List.of("نص أول")),
            new Shown("list", List.of("أ", "ب")),
            new Shown("image", List.of("https://quay.example/a.jpg")));
  }
}
