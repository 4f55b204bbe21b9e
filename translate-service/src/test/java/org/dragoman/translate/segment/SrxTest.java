package org.dragoman.translate.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SrxTest {

  private static final String RULES =
      """
      <srx xmlns="http://www.lisa.org/srx20" version="2.0">
        <header segmentsubflows="yes" cascade="%s"/>
        <body>
          <languagerules>
            <languagerule languagerulename="Ours">
              <rule break="no"><beforebreak>\\bAbt\\.\\s+</beforebreak><afterbreak>\\d</afterbreak></rule>
            </languagerule>
            <languagerule languagerulename="All">
              <rule break="yes"><beforebreak>[.?]+</beforebreak><afterbreak>\\s</afterbreak></rule>
              <rule break="yes"><beforebreak>\\.\\s+</beforebreak></rule>
            </languagerule>
          </languagerules>
          <maprules>
            <languagemap languagepattern="de.*" languagerulename="Ours"/>
            <languagemap languagepattern=".*" languagerulename="All"/>
          </maprules>
        </body>
      </srx>
      """;

  @Test
  void a_newsroom_may_bring_rules_of_its_own() {
    Srx rules = read(RULES.formatted("yes"));

    assertThat(cut(rules, "xx", "Abt. 3 ist. Da."))
        .containsExactly("Abt.", " ", "3 ist.", " ", "Da.");
    assertThat(new Segmenter(rules)).isNotNull();
  }

  @Test
  void the_first_rule_that_matches_a_place_decides() {
    Srx rules =
        read(
            RULES
                .formatted("yes")
                .replace("[.?]+</beforebreak><afterbreak>\\s", "[?]</beforebreak><afterbreak>"));

    assertThat(cut(rules, "de-AT", "Abt. 3 ist. Da? Ja"))
        .containsExactly("Abt. 3 ist. ", "Da?", " Ja");
    assertThat(cut(rules, "fr", "Abt. 3 ist.")).containsExactly("Abt. ", "3 ist.");
  }

  @Test
  void without_cascade_only_the_first_map_counts() {
    assertThat(cut(read(RULES.formatted("no")), "de", "Hier. Da.")).containsExactly("Hier. Da.");
  }

  @Test
  void what_is_no_srx_is_refused_with_its_line() {
    assertThatThrownBy(() -> read("<srx version=\"1.0\"/>")).hasMessageContaining("2.0");
    assertThatThrownBy(() -> read("<srx version=\"2.0\"/>")).hasMessageContaining("language map");
    assertThatThrownBy(() -> read("nothing")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> read(RULES.formatted("yes").replace("\\bAbt", "(Abt")))
        .hasMessageStartingWith("SRX, line 6");
    assertThatThrownBy(
            () -> read(RULES.formatted("yes").replace("rulename=\"All\"/>", "rulename=\"X\"/>")))
        .hasMessageContaining("\"X\"");
  }

  @Test
  void entities_of_a_file_are_never_resolved() {
    assertThatThrownBy(() ->
            read(
                "<!DOCTYPE srx [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><srx version=\"2.0\">&x;</srx>"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<String> cut(Srx rules, String language, String text) {
    List<Integer> ends = new java.util.ArrayList<>(rules.of(language).cuts(text));
    ends.add(text.length());
    return GoldSentencesTest.cut(text, ends);
  }

  private static Srx read(String xml) {
    return Srx.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }
}
