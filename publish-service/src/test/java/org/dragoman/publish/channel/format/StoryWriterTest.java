package org.dragoman.publish.channel.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dragoman.publish.channel.Consignments;
import org.dragoman.publish.channel.Destination;
import org.dragoman.publish.channel.Payload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryWriterTest {
  private final StoryWriter writer = Consignments.writer();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ninjs|application/json|\"pubStatus\":\"usable\"|application/json|\"canceled\"",
        "newsml|application/vnd.iptc.g2.newsitem+xml|stat:usable|"
            + "application/vnd.iptc.g2.newsitem+xml|stat:canceled",
        "nitf|text/vnd.iptc.nitf|management-status=\"usable\"|"
            + "text/vnd.iptc.nitf|management-status=\"canceled\"",
        "atom|application/atom+xml;type=entry|<entry xmlns=\"http://www.w3.org/2005/Atom\"|"
            + "application/atomdeleted+xml|<at:deleted-entry"
      })
  void a_story_and_its_retraction_are_told_as_each_format_has_it(
      String format, String type, String standing, String goneType, String gone) {
    Destination to = Consignments.destination("webhook", Map.of("format", format), List.of());
    Payload story = writer.write(Consignments.corrected(to));
    Payload retraction = writer.write(Consignments.retracted(to));

    assertThat(story.type()).isEqualTo(type);
    assertThat(story.content()).contains(standing, "returns to port", "not Áurea");
    assertThat(retraction.type()).isEqualTo(goneType);
    assertThat(retraction.content()).contains(gone, "It was invented.").doesNotContain("Read the");
  }

  @Test
  void versions_can_be_told_apart_in_a_retraction_too() {
    for (Map.Entry<String, String> each :
        Map.of(
                "ninjs", "\"version\":\"3\"",
                "newsml", "version=\"3\"",
                "nitf", "version=\"3\"")
            .entrySet()) {
      Destination to =
          Consignments.destination("webhook", Map.of("format", each.getKey()), List.of());
      assertThat(writer.write(Consignments.retracted(to)).content()).contains(each.getValue());
    }
  }

  @Test
  void whoever_asks_for_nothing_gets_ninjs() {
    Destination to = Consignments.destination("webhook", Map.of(), List.of());
    assertThat(writer.write(Consignments.published(to)).content()).contains("\"ninjs\"");
  }
}
