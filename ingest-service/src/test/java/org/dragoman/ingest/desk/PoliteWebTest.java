package org.dragoman.ingest.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.dragoman.guard.Guard;
import org.dragoman.ingest.fetch.Answer;
import org.dragoman.ingest.fetch.Fetched;
import org.dragoman.ingest.fetch.Trail;
import org.dragoman.ingest.format.Document;
import org.dragoman.ingest.source.discovery.Web;
import org.junit.jupiter.api.Test;

class PoliteWebTest {
  private static Answer answer(int status) {
    URI asked = URI.create("http://quay.example/");
    URI found = URI.create("https://www.quay.example/");
    return new Answer(new Trail(asked, List.of(new Trail.Hop(302, found))), status, Map.of(), 7);
  }

  @Test
  void a_document_is_found_where_its_redirects_led_and_on_the_open_internet_only() {
    Document document = new Document(new byte[0], "text/html", null, null);
    PoliteWeb web =
        new PoliteWeb((address, conditions, guard) -> {
          assertThat(guard).isEqualTo(Guard.PUBLIC);
          assertThat(conditions.none()).isTrue();
          return new Fetched.Changed(document, answer(200));
        });

    assertThat(web.get("http://quay.example/"))
        .isEqualTo(new Web.Answer.Found(document, "https://www.quay.example/"));
  }

  @Test
  void every_failure_is_a_sentence() {
    for (Fetched failed :
        List.of(
            new Fetched.Gone(answer(410)),
            new Fetched.RateLimited(answer(429), null),
            new Fetched.NotModified(answer(304)),
            new Fetched.Failed(Fetched.Fault.UNREACHABLE, "There is no such host.", null))) {
      assertThat(new PoliteWeb((a, c, g) -> failed).get("https://quay.example/"))
          .isInstanceOfSatisfying(
              Web.Answer.Failed.class, answer -> assertThat(answer.reason()).endsWith("."));
    }
    assertThat(new PoliteWeb((a, c, g) -> null).get("https://u:p@quay.example/"))
        .isInstanceOf(Web.Answer.Failed.class);
  }
}
