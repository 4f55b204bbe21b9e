package org.dragoman.translate.engine.apertium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.translate.engine.EngineAnswer;
import org.dragoman.translate.engine.EngineAnswer.Target;
import org.dragoman.translate.engine.EngineRequest;
import org.dragoman.translate.engine.Tagged;
import org.dragoman.translate.language.LanguagePair;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against programs that behave like {@code apertium} at its best and at its worst. */
class ApertiumCommandTest {

  private static final LanguagePair PAIR = new LanguagePair("es", "en");

  @TempDir Path folder;

  @BeforeAll
  static void posix() {
    assumeTrue(Files.exists(Path.of("/bin/sh")), "needs a POSIX shell");
  }

  @Test
  void one_call_translates_all_sentences_and_each_finds_its_place() throws IOException {
    Path command =
        script("sed -e 's/Hola/Hello/' -e 's/niño/*niño/' -e 's/<em[^>]*>//' -e 's/<.em>/ /'");

    EngineAnswer answer =
        new Tagged(engine(command, 5), Tagged.Form.HTML)
            .translate(EngineRequest.of(PAIR, List.of("Hola.", "El niño", "Un <em>día</em> más")));

    assertThat(answer)
        .isInstanceOfSatisfying(
            EngineAnswer.Translated.class,
            translated -> {
              assertThat(translated.model()).isEqualTo("spa-eng");
              assertThat(translated.targets())
                  .extracting(Target::html)
                  .containsExactly("Hello.", "El niño", "Un día más");
              assertThat(translated.targets().get(1).findings())
                  .extracting(Finding::check)
                  .containsExactly("unknown-words");
              assertThat(translated.targets().get(2).findings())
                  .extracting(Finding::check)
                  .containsExactly("markup");
            });
  }

  @Test
  void a_sentence_that_gets_lost_has_no_target() throws IOException {
    EngineAnswer answer =
        engine(script("grep -v 's0'"), 5).translate(EngineRequest.of(PAIR, List.of("Uno", "Dos")));

    assertThat(answer)
        .isInstanceOfSatisfying(
            EngineAnswer.Translated.class,
            translated ->
                assertThat(translated.targets())
                    .extracting(Target::html)
                    .containsExactly(null, "Dos"));
  }

  @Test
  void a_hanging_command_is_killed_with_its_children() throws IOException {
    Path pid = folder.resolve("pid");
    Path command = script("sh -c 'echo $$ > %s; exec sleep 60' & wait".formatted(pid));

    EngineAnswer answer = engine(command, 1).translate(EngineRequest.of(PAIR, List.of("Hola.")));

    assertThat(answer).isEqualTo(EngineAnswer.Unavailable.failed("no answer within 1 s"));
    long child = Long.parseLong(Files.readString(pid).strip());
    Awaitility.await()
        .until(() -> ProcessHandle.of(child).map(handle -> !handle.isAlive()).orElse(true));
  }

  @Test
  void a_command_that_fails_is_unavailable() throws IOException {
    assertThat(
            engine(script("cat > /dev/null; exit 3"), 5)
                .translate(EngineRequest.of(PAIR, List.of("Hola."))))
        .isInstanceOf(EngineAnswer.Unavailable.class);
  }

  @Test
  void where_it_is_not_installed_it_supports_nothing_and_says_why() {
    ApertiumCommand engine =
        new ApertiumCommand(
            "apertium",
            folder.resolve("absent").toString(),
            Duration.ofSeconds(1),
            Path.of("/usr/share/apertium"),
            0,
            InstantSource.system());

    assertThat(engine.translate(EngineRequest.of(PAIR, List.of("Hola."))))
        .isInstanceOf(EngineAnswer.Unsupported.class);
    assertThat(engine.supports(PAIR)).isFalse();
    assertThat(engine.status().up()).isFalse();
    assertThat(engine.status().reason()).contains("could not be started");
  }

  @Test
  void a_listing_that_fails_is_trouble_and_no_lack_of_the_pair() throws IOException {
    ApertiumCommand engine = engine(program("exit 3"), 5);

    assertThat(engine.supports(PAIR)).isTrue();
    assertThat(engine.translate(EngineRequest.of(PAIR, List.of("Hola."))))
        .isEqualTo(new EngineAnswer.Unavailable("it ended without success"));
    assertThat(engine.status().up()).isFalse();
  }

  @Test
  void when_the_listing_fails_the_last_one_stands() throws IOException {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-05-01T09:00:00Z"));
    Path command = script("cat");
    ApertiumCommand engine =
        new ApertiumCommand(
            "apertium",
            command.toString(),
            Duration.ofSeconds(5),
            Path.of("/usr/share/apertium"),
            0,
            now::get);
    assertThat(engine.status().up()).isTrue();

    program("if [ \"$1\" = -l ]; then exit 3; fi; cat");
    now.set(now.get().plusSeconds(61));

    assertThat(engine.status().reason()).isEqualTo("it ended without success");
    assertThat(engine.supports(new LanguagePair("fr", "en"))).isFalse();
    assertThat(engine.translate(EngineRequest.of(PAIR, List.of("Hola."))))
        .isInstanceOf(EngineAnswer.Translated.class);
  }

  private ApertiumCommand engine(Path command, int seconds) {
    return new ApertiumCommand(
        "apertium",
        command.toString(),
        Duration.ofSeconds(seconds),
        Path.of("/usr/share/apertium"),
        0,
        InstantSource.system());
  }

  private Path script(String translate) throws IOException {
    return program("if [ \"$1\" = -l ]; then echo '  spa-eng'; exit; fi\n" + translate);
  }

  private Path program(String lines) throws IOException {
    Path script = Files.writeString(folder.resolve("apertium"), "#!/bin/sh\n" + lines + "\n");
    return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
