package org.dragoman.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialsTest {
  @TempDir Path directory;

  @Test
  void the_desk_has_keys_of_its_own_which_a_restart_keeps() throws IOException {
    Credentials made = Credentials.in(directory);

    assertThat(made.keys()).doesNotContainValue(made.deskKey());
    assertThat(made.keys()).doesNotContainValue(made.startKey());
    assertThat(deskLines()).hasSize(2);
    assertThat(Credentials.in(directory)).isEqualTo(made);
  }

  @Test
  void a_system_from_before_those_keys_gets_them_and_keeps_its_others() throws IOException {
    Credentials made = Credentials.in(directory);
    ObjectMapper json = new ObjectMapper();
    Path file = directory.resolve("credentials.json");
    ObjectNode before = (ObjectNode) json.readTree(file.toFile());
    before.remove("deskKey");
    before.remove("startKey");
    json.writeValue(file.toFile(), before);
    Files.write(
        made.accessFile(),
        Files.readAllLines(made.accessFile()).stream().filter(line -> !isDeskLine(line)).toList());

    Credentials later = Credentials.in(directory);

    assertThat(later.keys()).isEqualTo(made.keys());
    assertThat(later.users()).isEqualTo(made.users());
    assertThat(deskLines()).hasSize(2);
    assertThat(Credentials.in(directory)).isEqualTo(later);
  }

  private List<String> deskLines() throws IOException {
    return Files.readAllLines(directory.resolve("access.txt")).stream()
        .filter(CredentialsTest::isDeskLine)
        .toList();
  }

  private static boolean isDeskLine(String line) {
    return line.startsWith("key publish-service translator sha256:")
        || line.startsWith("key desk feed sha256:");
  }
}
