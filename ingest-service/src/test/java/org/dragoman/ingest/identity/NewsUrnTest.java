package org.dragoman.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewsUrnTest {

  @Test
  void revisions_of_one_item_have_one_name() {
    assertThat(NewsUrn.withoutRevision("urn:newsml:hpa.example:20260502:strike-1:1N"))
        .isEqualTo(NewsUrn.withoutRevision("urn:newsml:hpa.example:20260502:strike-1:12U"))
        .isEqualTo("urn:newsml:hpa.example:20260502:strike-1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "urn:newsml:hpa.example:20260502:strike:1",
        "urn:newsml:hpa.example:20260502:strike-1",
        "urn:newsml:hpa.example:20260502:1N",
        "tag:hpa.example,2026:a:1N",
        "https://hpa.example/20260502:1N"
      })
  void other_names_stay_as_they_are(String id) {
    assertThat(NewsUrn.withoutRevision(id)).isEqualTo(id);
  }
}
