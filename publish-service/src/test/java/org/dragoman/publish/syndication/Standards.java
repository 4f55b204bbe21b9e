package org.dragoman.publish.syndication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.resource.DisallowSchemaLoader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.dragoman.infrastructure.ProjectRoot;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The official schemas, from a folder beside the project ({@code -Dschemas.dir} for another). They
 * are not ours to pass on: a test that needs one is skipped, by its name, where it is not there.
 * Nothing is fetched.
 */
public final class Standards {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Map<String, Schema> XML = new HashMap<>();
  private static final Map<String, JsonSchema> JSON = new HashMap<>();

  private Standards() {}

  static {
    // NewsML-G2 counts higher than the JDK allows by itself.
    System.setProperty("jdk.xml.maxOccurLimit", "20000");
  }

  /** Checks an XML document against schemas, the one of its root last. */
  public static void assertValid(String xml, String... schemas) throws Exception {
    List<String> errors = new ArrayList<>();
    Validator validator = schema(schemas).newValidator();
    validator.setErrorHandler(collecting(errors));
    validator.validate(new StreamSource(new StringReader(xml)));
    assertThat(errors).as(xml).isEmpty();
  }

  private static synchronized Schema schema(String... names) throws SAXException {
    String key = String.join(" ", names);
    Schema known = XML.get(key);
    if (known != null) {
      return known;
    }
    Source[] sources = new Source[names.length];
    for (int i = 0; i < names.length; i++) {
      sources[i] = new StreamSource(file(names[i]).toFile());
    }
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
    factory.setResourceResolver((type, namespace, publicId, systemId, base) -> local(systemId));
    Schema schema = factory.newSchema(sources);
    XML.put(key, schema);
    return schema;
  }

  /** What a schema imports by an address of the web, from the same folder. */
  private static LSInput local(String systemId) {
    String name = systemId.substring(systemId.lastIndexOf('/') + 1);
    return new LocalInput(file(name), systemId);
  }

  /** Checks JSON against a schema; {@code others} stand for what it refers to by address. */
  public static void assertValid(Object tree, String schema, Map<String, String> others)
      throws IOException {
    JsonNode document = MAPPER.readTree(MAPPER.writeValueAsString(tree));
    assertThat(json(schema, others).validate(document)).as(document.toPrettyString()).isEmpty();
  }

  private static synchronized JsonSchema json(String name, Map<String, String> others)
      throws IOException {
    JsonSchema known = JSON.get(name);
    if (known != null) {
      return known;
    }
    JsonNode node = MAPPER.readTree(Files.readString(file(name)));
    Map<String, String> texts = new HashMap<>();
    for (Map.Entry<String, String> other : others.entrySet()) {
      texts.put(other.getKey(), Files.readString(file(other.getValue())));
    }
    VersionFlag version =
        node.path("$schema").asText().contains("2020-12") ? VersionFlag.V202012 : VersionFlag.V7;
    JsonSchemaFactory factory =
        JsonSchemaFactory.getInstance(
            version,
            builder ->
                builder.schemaLoaders(
                    loaders -> loaders.schemas(texts).add(DisallowSchemaLoader.getInstance())));
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder()
            .formatAssertionsEnabled(true)
            .pathType(PathType.JSON_POINTER)
            .build();
    JsonSchema schema = factory.getSchema(node, config);
    JSON.put(name, schema);
    return schema;
  }

  private static Path file(String name) {
    Path folder =
        ProjectRoot.find()
            .resolve(
                Optional.ofNullable(System.getProperty("schemas.dir")).orElse("../shared/schemas"));
    Path file = folder.resolve(name);
    assumeTrue(Files.exists(file), () -> name + " is not in " + folder);
    return file;
  }

  private static ErrorHandler collecting(List<String> errors) {
    return new ErrorHandler() {
      @Override
      public void warning(SAXParseException e) {
        errors.add(e.getMessage());
      }

      @Override
      public void error(SAXParseException e) {
        errors.add(e.getMessage());
      }

      @Override
      public void fatalError(SAXParseException e) throws SAXParseException {
        throw e;
      }
    };
  }
}
