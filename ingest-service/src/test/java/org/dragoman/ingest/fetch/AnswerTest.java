package org.dragoman.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerTest {

  @Test
  void a_validator_that_cannot_be_kept_as_it_is_is_none() {
    Answer answer =
        new Answer(
            new Trail(URI.create("https://quay.example/feed"), List.of()),
            200,
            Map.of("ETag", List.of("\"a\0b\""), "Last-Modified", List.of("yesterday")),
            0);

    assertThat(answer.validators()).isEqualTo(new Conditions(null, "yesterday"));
  }
}
