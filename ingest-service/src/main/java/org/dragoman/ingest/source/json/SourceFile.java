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

/** A JSON file of sources: an array, or an object with the array in {@code sources}. */
public final class SourceFile {
  private final ObjectMapper mapper;

  public SourceFile(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /**
   * @throws IllegalStateException naming file and fault: a service set up wrongly must not start
   */
  public List<Source> read(Path file) {
    try {
      JsonNode root = mapper.readTree(Files.readString(file));
      List<Source> sources = new ArrayList<>();
      for (JsonNode each : root.isArray() ? root : root.path("sources")) {
        sources.add(mapper.treeToValue(each, Source.class));
      }
      return sources;
    } catch (JacksonException broken) {
      throw new IllegalStateException(
          "dragoman.sources.file " + file + ": " + broken.getMessage(), broken);
    } catch (IOException unreadable) {
      throw new IllegalStateException(
          "dragoman.sources.file " + file + " cannot be read: " + unreadable, unreadable);
    }
  }
}
