package org.dragoman.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.infrastructure.ProjectRoot;
import org.jspecify.annotations.Nullable;

/**
 * {@code local/samples/demo.json}: what the demo sends, and what has to become of it.
 *
 * @param sources as {@code POST /api/sources} takes them
 * @param memory TMX file of the translation memory
 * @param glossary CSV file of terms
 * @param posts in this order
 * @param publish sources whose stories the sample editor publishes once every sentence is
 *     translated; all others wait on the desk
 */
record Samples(
    List<JsonNode> sources,
    String memory,
    String glossary,
    List<Post> posts,
    Set<String> publish,
    Correction correction) {

  /**
   * One document to post.
   *
   * @param type its media type
   * @param location where it was found, if it does not say so itself
   * @param outcomes what ingest has to answer for each of its articles
   */
  record Post(
      String source, String file, String type, @Nullable String location, List<String> outcomes) {}

  /**
   * An article that its outlet corrects after an editor mended and published it.
   *
   * @param externalId the outlet's own id of it
   * @param mended what the editor wrote, by segment id
   * @param stale ids of the sentences that the correction changes
   */
  record Correction(String externalId, Map<String, String> mended, Post post, Set<String> stale) {}

  static Samples read() throws IOException {
    return new ObjectMapper().readValue(file("demo.json").toFile(), Samples.class);
  }

  static Path file(String name) {
    return ProjectRoot.find().resolve("local/samples").resolve(name);
  }
}
