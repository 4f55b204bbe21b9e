package org.dragoman.publish.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.ZoneOffset;
import org.dragoman.infrastructure.quarkus.RealInfrastructure;
import org.dragoman.publish.site.Labels;
import org.dragoman.publish.site.Publisher;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class MissingPageIT {

  @Test
  void it_is_written_the_way_the_sites_language_is() {
    assertThat(missing("ar")).contains("<html lang=\"ar\" dir=\"rtl\">");
    assertThat(missing("fr")).contains("<html lang=\"fr\" dir=\"ltr\">");
  }

  private static String missing(String language) {
    Publisher publisher =
        new Publisher("The Lantern", "https://lantern.example", language, ZoneOffset.UTC);
    return SiteTemplates.missing(publisher, Labels.in(language)).render();
  }
}
