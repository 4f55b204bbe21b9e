package org.dragoman.ingest.format;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** XML made to grow, or to keep its reader busy. */
@Timeout(60)
class HostileXmlTest {
  private static final String TYPE = "application/rss+xml";

  @Test
  void entities_that_expand_into_far_more_than_the_document_are_refused() {
    String xml =
        "<!DOCTYPE rss [<!ENTITY a \"%s\">]>".formatted("x".repeat(100))
            + rss("", "&a;".repeat(800_000));

    Reading reading = quickly(xml);

    assertThat(((Reading.Malformed) reading).reason()).contains("entities expand");
  }

  @Test
  void entities_in_attributes_count_as_well() {
    String link = "<link href=\"%s\"/>".formatted("&a;".repeat(800_000));
    String xml = "<!DOCTYPE rss [<!ENTITY a \"%s\">]>".formatted("x".repeat(100)) + rss("", link);

    assertThat(quickly(xml)).isInstanceOf(Reading.Malformed.class);
  }

  @Test
  void a_long_entity_is_refused() {
    String xml = "<!DOCTYPE rss [<!ENTITY a \"%s\">]>".formatted("x".repeat(500)) + rss("", "&a;");

    assertThat(quickly(xml)).isInstanceOf(Reading.Malformed.class);
  }

  @Test
  void short_entities_are_read_wherever_they_stand() {
    String xml =
        "<!DOCTYPE rss [<!ENTITY port \"Port of Lindholm\">]>" + rss("", "&port; ".repeat(2000));

    assertThat(title(quickly(xml))).startsWith("Port of Lindholm Port");
  }

  @Test
  void of_sixty_thousand_attributes_the_first_are_read() {
    String many = each(60_000, "a%d=\"1\"");

    assertThat(title(quickly(rss(many, "A ferry sails")))).isEqualTo("A ferry sails");
    assertThat(title(quickly(rss(many, "A ferry & a <quay sail")))).startsWith("A ferry");
  }

  @Test
  void namespaces_declared_at_every_level_are_not_copied_without_end() {
    String levels =
        IntStream.range(0, 200)
            .mapToObj(i -> "<l " + each(190, "xmlns:p" + i + "x%d=\"u\"") + ">")
            .collect(Collectors.joining());
    String xml =
        rss("", "A ferry & a quay")
            .replace("</item>", levels + "<e xmlns:q=\"v\"/>".repeat(60_000) + "</item>");

    assertThat(title(quickly(xml))).isEqualTo("A ferry & a quay");
  }

  @Test
  void many_document_types_cost_no_more_than_one() {
    assertThat(title(quickly("<!DOCTYPE>".repeat(200_000) + rss("", "A ferry sails"))))
        .isEqualTo("A ferry sails");
    assertThat(title(quickly("<!DOCTYPE a[>".repeat(200_000) + rss("", "A ferry sails"))))
        .isEqualTo("A ferry sails");
  }

  @Test
  void only_the_first_document_type_declares() {
    String xml =
        "<!DOCTYPE rss [<!ENTITY a \"one\">]><!DOCTYPE rss [<!ENTITY b \"two\">]>"
            + rss("", "&a; and &b;");

    assertThat(title(quickly(xml))).isEqualTo("one and &b;");
  }

  private static String rss(String attributes, String title) {
    return "<rss version=\"2.0\"><channel><item %s><title>%s</title><guid>1</guid></item></channel></rss>"
        .formatted(attributes, title);
  }

  private static String each(int times, String pattern) {
    return IntStream.range(0, times).mapToObj(pattern::formatted).collect(Collectors.joining(" "));
  }

  private static String title(Reading reading) {
    List<Item> items = ((Reading.Parsed) reading).items();
    return Read.article(items.getFirst()).title();
  }

  private static Reading quickly(String xml) {
    return assertTimeoutPreemptively(ofSeconds(10), () -> Read.read(xml, TYPE));
  }
}
