package org.dragoman.launcher.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What a deployment tool makes of our files. */
record Rendered(int exit, String output, String errors) {

  private static final YAMLMapper YAML = new YAMLMapper();

  static boolean available(String... command) {
    try {
      return by(Map.of(), command).exit() == 0;
    } catch (IOException e) {
      return false; // There is no such program.
    }
  }

  static Rendered by(Map<String, String> environment, String... command) throws IOException {
    Path output = Files.createTempFile("rendered", ".yaml");
    Path errors = Files.createTempFile("rendered", ".err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(root().toFile())
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile());
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException("no answer in 60 s: " + List.of(command));
      }
      return new Rendered(process.exitValue(), Files.readString(output), Files.readString(errors));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      Files.deleteIfExists(output);
      Files.deleteIfExists(errors);
    }
  }

  List<JsonNode> documents() throws IOException {
    try (var parser = YAML.createParser(output)) {
      return YAML.readValues(parser, JsonNode.class).readAll();
    }
  }

  /** The project's folder. */
  static Path root() {
    return Path.of(System.getProperty("dragoman.root"));
  }
}
