package org.dragoman.ingest.format.doc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.events.json.EventJson;
import org.dragoman.ingest.format.Document;
import org.dragoman.ingest.format.FeedInfo;
import org.dragoman.ingest.format.Item;
import org.dragoman.ingest.format.Read;
import org.dragoman.ingest.format.Reading;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * {@code docs/formats.md} is what the folders of {@code src/test/resources/formats} prove, line by
 * line. After a change, {@code -Ddragoman.docs.write=true} writes it anew.
 */
class FormatsDocTest {
  private static final Path DOCUMENT = Path.of("../docs/formats.md");
  private static final ObjectMapper JSON = EventJson.mapper();

  private static final String HEAD =
      """
      # Formats

      What is recovered from each format, where it is taken from, and what the standard says of it.
      Each line is held by a test over a document of that kind; this page is written from those tests
      (`ingest-service/src/test/resources/formats`), so it says nothing that is not so.

      """;

  @TestFactory
  Stream<DynamicNode> every_line_of_the_document_is_so() {
    return FormatPage.all().stream()
        .map(page ->
            dynamicContainer(
                page.title(),
                page.fields().stream()
                    .map(field ->
                        dynamicTest(field.field(), () -> check(field, page.bytes(field))))));
  }

  @Test
  void the_document_is_what_the_folders_say() throws IOException {
    String generated =
        HEAD
            + FormatPage.all().stream().map(FormatPage::markdown).collect(Collectors.joining("\n"));
    if (Boolean.getBoolean("dragoman.docs.write")) {
      Files.writeString(DOCUMENT, generated);
    }
    assertThat(Files.readString(DOCUMENT))
        .as("written anew by -Ddragoman.docs.write=true")
        .isEqualTo(generated);
  }

  private static void check(FormatPage.Field field, byte[] document) {
    ObjectNode actual =
        read(new Document(document, field.contentType(), null, field.base()), field.item());
    field
        .expect()
        .forEach((name, expected) ->
            assertThat(holds(expected, actual.get(name)))
                .as("%s: expected %s in %s", name, expected, actual)
                .isTrue());
  }

  private static ObjectNode read(Document document, int item) {
    ObjectNode unread = JsonNodeFactory.instance.objectNode();
    return switch (Read.FORMATS.read(document)) {
      case Reading.Parsed(var feed, var items) -> {
        if (item >= items.size()) {
          yield fail("There are only %d items.", items.size());
        }
        ObjectNode json = json(items.get(item));
        json.set("feed", feed(feed));
        json.put("items", items.size());
        yield json;
      }
      case Reading.Malformed malformed -> unread.put("unread", malformed.reason());
      case Reading.Unsupported unsupported -> unread.put("unread", unsupported.reason());
      case Reading.Empty empty -> unread.put("unread", empty.reason());
      case Reading.TooMany tooMany -> unread.put("unread", tooMany.toString());
    };
  }

  private static ObjectNode json(Item item) {
    return switch (item) {
      case Item.Readable(var article, var notes) -> {
        ObjectNode json = JSON.valueToTree(article);
        json.set("notes", JSON.valueToTree(notes));
        yield json;
      }
      case Item.Refused(String reason, String id, var read) ->
          JsonNodeFactory.instance.objectNode().put("refused", reason).put("externalId", id);
    };
  }

  private static JsonNode feed(FeedInfo feed) {
    ObjectNode json = JSON.valueToTree(feed);
    if (feed.hints().interval() != null) {
      ((ObjectNode) json.get("hints")).put("interval", feed.hints().interval().toString());
    }
    return json.put("format", feed.format().label());
  }

  /** Objects hold at least what is expected of them; all else is the same. */
  private static boolean holds(JsonNode expected, JsonNode actual) {
    if (expected.isNull() || actual == null || actual.isNull()) {
      return expected.isNull() && (actual == null || actual.isNull());
    }
    if (expected.isObject()) {
      return expected.properties().stream()
          .allMatch(entry -> holds(entry.getValue(), actual.get(entry.getKey())));
    }
    if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
      for (int i = 0; i < expected.size(); i++) {
        if (!holds(expected.get(i), actual.get(i))) {
          return false;
        }
      }
      return true;
    }
    return expected.asText().equals(actual.asText()) && expected.isValueNode();
  }
}
