package org.dragoman.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the contracts stand in the source tree, and how they are read. */
final class ContractFiles {
  static final Path MODULE = Path.of("").toAbsolutePath();
  static final Path ROOT = MODULE.getParent();
  static final Path SCHEMAS = MODULE.resolve("src/main/resources/schemas");
  static final Path SAMPLES = MODULE.resolve("src/main/resources/samples");
  static final Path ASYNC_API = ROOT.resolve("docs/api/asyncapi.yaml");

  /** The wire form as any Jackson writes it from the contract's own annotations. */
  static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.USE_DEFAULTS))
          .build();

  private ContractFiles() {}

  static Path schema(EventType type) {
    return SCHEMAS.resolve(type.schemaFile());
  }

  static Path sample(EventType type) {
    return SAMPLES.resolve(type.record().getSimpleName() + ".v1.json");
  }

  static JsonNode json(Path file) throws IOException {
    return MAPPER.readTree(Files.readAllBytes(file));
  }
}
