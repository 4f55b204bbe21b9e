package org.dragoman.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.launcher.system.Progress;

/**
 * An outlet corrects an article that an editor has mended and published: exactly the sentences it
 * changed are stale on the desk, and what the editor wrote elsewhere is kept.
 */
final class Correction {
  private final Samples.Correction sample;
  private final Newsroom newsroom;
  private final Progress progress;

  Correction(Samples.Correction sample, Newsroom newsroom, Progress progress) {
    this.sample = sample;
    this.newsroom = newsroom;
    this.progress = progress;
  }

  void mend(String storyId) throws IOException {
    JsonNode story = newsroom.mend(storyId, sample.mended(), Demo.EDITOR);
    progress.say(
        "mended      %-10s %-34s %s"
            .formatted(
                sample.post().source(),
                sample.mended().size() + " sentences by " + Demo.EDITOR,
                story.path("title").asText()));
  }

  /** Whatever is not as it should be, a line each. */
  List<String> failures(JsonNode story) {
    List<String> failures = new ArrayList<>();
    Set<String> stale = new TreeSet<>();
    for (JsonNode segment : story.path("segments")) {
      String id = segment.path("id").asText();
      if (segment.path("stale").asBoolean()) {
        stale.add(id);
      }
      String mended = sample.mended().get(id);
      if (mended != null && !isKept(segment, mended)) {
        failures.add("the editor's words for %s are not kept: %s".formatted(id, segment));
      }
    }
    if (!stale.equals(new TreeSet<>(sample.stale()))) {
      failures.add("stale are %s, not %s".formatted(stale, new TreeSet<>(sample.stale())));
    }
    if (!"source-corrected".equals(story.at("/obligations/0/kind").asText())) {
      failures.add("the correction obliges nobody: " + story.path("obligations"));
    }
    return failures;
  }

  private static boolean isKept(JsonNode segment, String mended) {
    return segment.path("target").asText().equals(mended)
        && segment.at("/origin/kind").asText().equals("human");
  }

  /** Whether the memory has learnt what the editor wrote, and the desk is offered it. */
  boolean isSuggested(String storyId) {
    try {
      for (Map.Entry<String, String> mended : sample.mended().entrySet()) {
        if (!isOffered(newsroom.suggestions(storyId, mended.getKey()), mended.getValue())) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOffered(JsonNode suggestions, String words) {
    for (JsonNode match : suggestions.path("matches")) {
      if (match.path("percent").asInt() == 100
          && match.path("by").asText().equals("human")
          && match.path("who").asText().equals(Demo.EDITOR)
          && match.path("target").asText().equals(words)) {
        return true;
      }
    }
    return false;
  }

  void tell(JsonNode story) {
    progress.say(
        "corrected   %-10s %-34s %s"
            .formatted(
                sample.post().source(),
                sample.stale().size() + " sentences stale, edits kept",
                story.path("title").asText()));
    for (JsonNode segment : story.path("segments")) {
      if (segment.path("stale").asBoolean()) {
        progress.say("  stale     %-10s %s".formatted(segment.path("id").asText(), told(segment)));
      }
    }
  }

  private static String told(JsonNode segment) {
    for (JsonNode finding : segment.path("findings")) {
      if (finding.path("check").asText().equals("source-changed")) {
        return segment.path("target").asText() + "  [" + finding.path("text").asText() + "]";
      }
    }
    return segment.path("target").asText();
  }
}
