package org.dragoman.ingest.source.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.contracts.article.Source;
import org.dragoman.ingest.source.Policy;

/** A JSON file of sources: an array, or an object with the array in {@code sources}. */
public final class SourceFile {
  private final ObjectMapper mapper;

  public SourceFile(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /** A source and how it is treated. */
  public record Entry(Source source, Policy policy) {}

  /**
   * @throws IllegalStateException naming file and fault: a service set up wrongly must not start
   */
  public List<Entry> read(Path file) {
    try {
      JsonNode root = mapper.readTree(Files.readString(file));
      List<Entry> sources = new ArrayList<>();
      for (JsonNode each : root.isArray() ? root : root.path("sources")) {
        PolicyBody policy = mapper.treeToValue(each.path("policy"), PolicyBody.class);
        sources.add(
            new Entry(
                mapper.treeToValue(each, Source.class),
                policy == null ? Policy.DEFAULT : policy.toPolicy()));
      }
      return sources;
    } catch (JacksonException | IllegalArgumentException broken) {
      throw new IllegalStateException(
          "dragoman.sources.file " + file + ": " + broken.getMessage(), broken);
    } catch (IOException unreadable) {
      throw new IllegalStateException(
          "dragoman.sources.file " + file + " cannot be read: " + unreadable, unreadable);
    }
  }
}
