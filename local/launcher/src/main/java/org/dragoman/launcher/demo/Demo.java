package org.dragoman.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dragoman.contracts.event.ArticleTranslated;
import org.dragoman.contracts.event.Topic;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.launcher.system.LocalSystem;
import org.dragoman.launcher.system.Progress;

/**
 * The samples' walk through a running system. Whatever does not arrive where it should is a line in
 * {@link #failures()}.
 */
final class Demo {
  static final String EDITOR = "Robin Vale";
  private static final String LANGUAGE = "en";
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private final Samples samples;
  private final Newsroom newsroom;
  private final Progress progress;
  private final Path pages;
  private final Journey journey;
  private final Correction correction;
  private final List<String> failures = new ArrayList<>();

  /** What was captured, by article id, and from which source. */
  private final Map<String, Captured> captured = new LinkedHashMap<>();

  private final Map<String, String> externalIds = new LinkedHashMap<>();

  private record Captured(String source, String title, int version) {}

  /**
   * @param pages folder for the published pages
   */
  Demo(Samples samples, LocalSystem system, Path pages, Progress progress) {
    this.samples = samples;
    this.newsroom = new Newsroom(system.addresses());
    this.pages = pages;
    this.progress = progress;
    this.journey = new Journey(progress);
    this.correction = new Correction(samples.correction(), newsroom, progress);
  }

  /** Sends, waits, publishes and reads back. */
  void run(String bootstrapServers) throws IOException {
    for (JsonNode source : samples.sources()) {
      newsroom.createSource(source);
    }
    JsonNode memory = newsroom.importMemory(Samples.file(samples.memory()));
    progress.say("memory      " + memory);
    progress.say("glossary    " + newsroom.importGlossary(Samples.file(samples.glossary())));
    try (EventWatch watch =
        new EventWatch(
            bootstrapServers,
            EnumSet.of(Topic.ARTICLES_RAW, Topic.ARTICLES_TRANSLATED, Topic.ARTICLES_PUBLISHED))) {
      for (Samples.Post post : samples.posts()) {
        send(post);
        watch.poll(Duration.ofMillis(300), journey::on);
      }
      await(watch, "translated", () -> captured.keySet().stream().allMatch(this::isTranslated));
      await(watch, "on the desk", () -> captured.keySet().stream().allMatch(this::isOnTheDesk));
      correction.mend(storyId(articleOf(samples.correction())));
      List<String> slugs = publish();
      await(
          watch,
          "published",
          () -> captured.keySet().stream().filter(this::isForReaders).allMatch(this::isPublished));
      keepPages(slugs);
      correctAtTheSource(watch);
    }
  }

  private void correctAtTheSource(EventWatch watch) throws IOException {
    String articleId = articleOf(samples.correction());
    send(samples.correction().post());
    await(watch, "translated anew", () -> isTranslated(articleId));
    await(watch, "corrected on the desk", () -> isOnTheDesk(articleId));
    JsonNode story = newsroom.story(storyId(articleId));
    if (story != null) {
      List<String> wrong = correction.failures(story);
      failures.addAll(wrong);
      if (wrong.isEmpty()) {
        correction.tell(story);
      }
      await(
          watch,
          "learnt by the memory and suggested on the desk",
          () -> correction.isSuggested(storyId(articleId)));
      progress.say("suggested   %-10s the memory has learnt what %s wrote".formatted("", EDITOR));
    }
  }

  private String articleOf(Samples.Correction corrected) {
    return Objects.requireNonNull(externalIds.get(corrected.externalId()), corrected.externalId());
  }

  List<String> failures() {
    return List.copyOf(failures);
  }

  private void send(Samples.Post post) throws IOException {
    byte[] document = Files.readAllBytes(Samples.file(post.file()));
    List<JsonNode> answers =
        newsroom.postArticles(post.source(), post.type(), post.location(), document);
    List<String> outcomes = answers.stream().map(a -> a.path("outcome").asText()).toList();
    progress.say("posted      %-10s %-34s %s".formatted(post.source(), outcomes, post.file()));
    if (!outcomes.equals(post.outcomes())) {
      failures.add("%s was answered %s, not %s".formatted(post.file(), answers, post.outcomes()));
    }
    for (JsonNode answer : answers) {
      if (answer.hasNonNull("id")) {
        externalIds.put(answer.path("externalId").asText(), answer.get("id").asText());
        captured.put(
            answer.get("id").asText(),
            new Captured(
                post.source(), answer.path("title").asText(), answer.path("version").asInt()));
      }
    }
  }

  /** Polls the topics until the condition holds; what does not come in time is a failure. */
  private void await(EventWatch watch, String what, BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        failures.add("not every article was %s within %d s".formatted(what, PATIENCE.toSeconds()));
        return;
      }
      watch.poll(Duration.ofMillis(200), journey::on);
    }
  }

  private Captured of(String articleId) {
    return Objects.requireNonNull(captured.get(articleId), articleId);
  }

  private boolean isTranslated(String articleId) {
    ArticleTranslated translation = journey.translation(articleId);
    return translation != null && translation.sourceVersion() == of(articleId).version();
  }

  /** The story stands with the newest sentences, not those of an earlier version. */
  private boolean isOnTheDesk(String articleId) {
    ArticleTranslated translation = journey.translation(articleId);
    if (translation == null) {
      return false;
    }
    try {
      JsonNode story = newsroom.story(storyId(articleId));
      return story != null
          && sources(story.path("segments"))
              .equals(translation.segments().stream().map(Segment::source).toList());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<String> sources(JsonNode segments) {
    return StreamSupport.stream(segments.spliterator(), false)
        .map(segment -> segment.path("source").asText())
        .toList();
  }

  private List<String> publish() throws IOException {
    List<String> slugs = new ArrayList<>();
    for (String articleId : captured.keySet()) {
      if (isForReaders(articleId)) {
        JsonNode story = newsroom.publish(storyId(articleId), EDITOR);
        slugs.add(story.path("slug").asText());
      } else {
        Captured waiting = of(articleId);
        progress.say(
            "on the desk %-10s %-34s %s"
                .formatted(waiting.source(), waits(articleId), waiting.title()));
      }
    }
    return slugs;
  }

  private String waits(String articleId) {
    return isWhole(articleId) ? "waits for an editor" : "waits: not all is translated";
  }

  private boolean isForReaders(String articleId) {
    return samples.publish().contains(of(articleId).source()) && isWhole(articleId);
  }

  private boolean isWhole(String articleId) {
    ArticleTranslated translation = journey.translation(articleId);
    return translation != null
        && translation.segments().stream()
            .noneMatch(segment -> segment.origin() instanceof Origin.Untranslated);
  }

  private boolean isPublished(String articleId) {
    return journey.isPublished(storyId(articleId));
  }

  /** Reads the site back, as a reader would, and keeps it. */
  private void keepPages(List<String> slugs) throws IOException {
    emptied(pages);
    Files.createDirectories(pages.resolve("articles"));
    byte[] front = newsroom.page("/");
    Files.write(pages.resolve("index.html"), front);
    Files.write(pages.resolve("feed.atom"), newsroom.page("/feed.atom"));
    String frontPage = new String(front, java.nio.charset.StandardCharsets.UTF_8);
    for (String slug : slugs) {
      Files.write(
          pages.resolve("articles").resolve(slug + ".html"), newsroom.page("/articles/" + slug));
      if (!frontPage.contains("/articles/" + slug)) {
        failures.add("the front page does not link to /articles/" + slug);
      }
    }
    progress.say("%d pages, the front page and feed.atom are in %s".formatted(slugs.size(), pages));
  }

  private static void emptied(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static String storyId(String articleId) {
    return articleId + "-" + LANGUAGE;
  }
}
