package org.dragoman.contracts.event;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.generator.impl.DefinitionKey;
import com.github.victools.jsonschema.generator.naming.SchemaDefinitionNamingStrategy;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The JSON Schema (2020-12) of an event, from its record. */
final class GeneratedSchema {
  private static final SchemaGenerator GENERATOR = generator();

  private GeneratedSchema() {}

  static ObjectNode of(EventType type) {
    ObjectNode generated = GENERATOR.generateSchema(type.record());
    ObjectNode schema = generated.objectNode();
    schema.set("$schema", generated.get("$schema"));
    schema.put("$id", type.schema());
    schema.put("title", type.record().getSimpleName());
    schema.setAll(generated);
    oneOf(schema);
    if (schema.get("$defs") instanceof ObjectNode definitions) {
      schema.set("$defs", merged(definitions));
      references(schema);
    }
    return schema;
  }

  private static SchemaGenerator generator() {
    SchemaGeneratorConfigBuilder config =
        new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(Option.DEFINITIONS_FOR_ALL_OBJECTS)
            .with(new JacksonModule(JacksonOption.FLATTENED_ENUMS_FROM_JSONPROPERTY));
    config
        .forTypesInGeneral()
        .withStringFormatResolver(
            scope -> scope.getType().getErasedType() == Instant.class ? "date-time" : null)
        .withPropertySorter((_, _) -> 0)
        .withDefinitionNamingStrategy(new NestedNames());
    config.forFields().withRequiredCheck(GeneratedSchema::isRequired);
    return new SchemaGenerator(config.build());
  }

  /**
   * A component must be there unless it is nullable, a list left out when empty, or says otherwise
   * itself. Those who read events demand the same.
   */
  private static boolean isRequired(FieldScope field) {
    Class<?> type = field.getDeclaringType().getErasedType();
    if (!type.isRecord()) {
      return false;
    }
    RecordComponent component =
        Arrays.stream(type.getRecordComponents())
            .filter(each -> each.getName().equals(field.getDeclaredName()))
            .findFirst()
            .orElseThrow();
    JsonProperty stated = component.getAccessor().getAnnotation(JsonProperty.class);
    if (stated != null) {
      return stated.required();
    }
    JsonInclude include = type.getAnnotation(JsonInclude.class);
    boolean leftOutEmpty =
        include != null
            && include.value() == JsonInclude.Include.NON_EMPTY
            && Collection.class.isAssignableFrom(component.getType());
    return !leftOutEmpty && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  /** A sealed type is exactly one of its variants: each is told by the constant it carries. */
  private static void oneOf(JsonNode node) {
    if (node instanceof ObjectNode object && object.has("anyOf")) {
      object.set("oneOf", object.remove("anyOf"));
    }
    node.forEach(GeneratedSchema::oneOf);
  }

  /**
   * The generator makes two definitions of a variant, {@code Block.Embed-1} with its fields and
   * {@code Block.Embed-2} that adds the constant by which it is told; readers need one.
   */
  private static ObjectNode merged(ObjectNode definitions) {
    ObjectNode merged = definitions.objectNode();
    definitions
        .properties()
        .forEach(definition -> {
          String name = definition.getKey();
          if (name.endsWith("-2")) {
            String variant = name.substring(0, name.length() - 2);
            merged.set(variant, merged(definitions.get(variant + "-1"), definition.getValue()));
          } else if (!name.endsWith("-1")) {
            merged.set(name, definition.getValue());
          }
        });
    return merged;
  }

  private static ObjectNode merged(JsonNode fields, JsonNode constant) {
    ObjectNode variant = ((ObjectNode) constant).objectNode();
    variant.put("type", "object");
    variant.putObject("properties").setAll((ObjectNode) constant.get("properties"));
    if (fields.get("properties") instanceof ObjectNode properties) {
      ((ObjectNode) variant.get("properties")).setAll(properties);
    }
    ArrayNode required = variant.putArray("required").addAll((ArrayNode) constant.get("required"));
    fields.path("required").forEach(required::add);
    return variant;
  }

  private static void references(JsonNode node) {
    if (node instanceof ObjectNode object && object.has("$ref")) {
      object.put("$ref", object.get("$ref").asText().replaceFirst("-2$", ""));
    }
    node.forEach(GeneratedSchema::references);
  }

  /** {@code Origin.Source} and {@code Source} are two things. */
  private static final class NestedNames implements SchemaDefinitionNamingStrategy {
    @Override
    public String getDefinitionNameForKey(DefinitionKey key, SchemaGenerationContext context) {
      ResolvedType type = key.getType();
      Class<?> erased = type.getErasedType();
      Class<?> outer = erased.getEnclosingClass();
      return outer == null
          ? erased.getSimpleName()
          : outer.getSimpleName() + "." + erased.getSimpleName();
    }
  }
}
