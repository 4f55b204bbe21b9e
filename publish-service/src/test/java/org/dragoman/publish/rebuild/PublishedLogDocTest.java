package org.dragoman.publish.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dragoman.infrastructure.ProjectRoot;
import org.junit.jupiter.api.Test;

class PublishedLogDocTest {
  private static final String PROGRAM =
      "publish-service/src/test/java/org/dragoman/publish/example/ReadPublished.java";

  @Test
  void the_program_in_the_document_is_the_one_that_is_tried() throws IOException {
    Path root = ProjectRoot.find();
    String tried = Files.readString(root.resolve(PROGRAM));

    assertThat(Files.readString(root.resolve("docs/published-log.md")))
        .contains(tried.substring(tried.indexOf("import java")));
  }
}
