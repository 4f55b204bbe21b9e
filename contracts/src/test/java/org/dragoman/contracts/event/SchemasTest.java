package org.dragoman.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemasTest {
  private static final String WRITE = "dragoman.contracts.write";

  @ParameterizedTest
  @EnumSource(EventType.class)
  void the_committed_schema_is_what_the_record_says(EventType type) throws IOException {
    JsonNode generated = GeneratedSchema.of(type);
    if (Boolean.getBoolean(WRITE)) {
      String text =
          ContractFiles.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(generated);
      Files.createDirectories(ContractFiles.SCHEMAS);
      Files.writeString(ContractFiles.schema(type), text + "\n");
    }
    assertThat(ContractFiles.schema(type)).exists();
    assertThat(ContractFiles.json(ContractFiles.schema(type)))
        .as(
            "%s differs from its record. If the change is additive: mvn -pl contracts test -D%s=true"
                + " and commit the schema; if not, it is a new type version",
            type.schemaFile(), WRITE)
        .isEqualTo(generated);
  }

  @ParameterizedTest
  @EnumSource(EventType.class)
  void the_schema_is_itself_valid(EventType type) throws IOException {
    JsonSchema metaSchema =
        JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(
                com.networknt.schema.SchemaLocation.of(
                    "https://json-schema.org/draft/2020-12/schema"));
    JsonNode schema = ContractFiles.json(ContractFiles.schema(type));
    assertThat(metaSchema.validate(schema)).isEmpty();
    assertThat(schema.get("$id").asText()).isEqualTo(type.schema());
  }

  @Test
  void there_is_a_schema_and_a_sample_for_each_event_and_no_other() throws IOException {
    Set<String> schemas = new TreeSet<>();
    Set<String> samples = new TreeSet<>();
    Arrays.stream(EventType.values())
        .forEach(type -> {
          schemas.add(type.schemaFile());
          samples.add(ContractFiles.sample(type).getFileName().toString());
        });
    assertThat(names(ContractFiles.SCHEMAS)).isEqualTo(schemas);
    assertThat(names(ContractFiles.SAMPLES)).isEqualTo(samples);
  }

  private static Set<String> names(java.nio.file.Path directory) throws IOException {
    Set<String> names = new TreeSet<>();
    try (var files = Files.list(directory)) {
      files.forEach(file -> names.add(file.getFileName().toString()));
    }
    return names;
  }
}
