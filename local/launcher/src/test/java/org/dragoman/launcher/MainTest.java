package org.dragoman.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.infrastructure.ProjectRoot;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MainTest {

  @Test
  void every_command_that_the_shell_hands_over_exists() throws Exception {
    String shell = Files.readString(ProjectRoot.find().resolve("dragoman"));
    Matcher handedOver = Pattern.compile("(?m)^  (demo \\|[^)]*)\\)").matcher(shell);
    assertThat(handedOver.find()).isTrue();
    List<String> words =
        Arrays.stream(handedOver.group(1).split("\\|")).map(String::strip).toList();

    assertThat(Main.commandLine().getSubcommands().keySet()).containsAll(words).contains("doctor");
  }

  @Test
  void a_key_is_made_for_a_role_as_the_docs_write_it() {
    String out = run("key", "feed", "wire-desk");

    assertThat(out).contains("key   dragoman_").contains("line  key wire-desk feed sha256:");
  }

  @Test
  void a_user_is_made_for_a_role_as_the_docs_write_it() {
    assertThat(run("user", "editor", "mira")).contains("line      user mira editor bcrypt:$2");
  }

  @Test
  void the_dead_letter_command_has_both_its_parts() {
    CommandLine dlq = Main.commandLine().getSubcommands().get("dlq");

    assertThat(dlq.getSubcommands()).containsKeys("list", "replay");
  }

  private static String run(String... arguments) {
    StringWriter out = new StringWriter();
    int answer = Main.commandLine().setOut(new PrintWriter(out, true)).execute(arguments);
    assertThat(answer).isZero();
    return out.toString();
  }
}
