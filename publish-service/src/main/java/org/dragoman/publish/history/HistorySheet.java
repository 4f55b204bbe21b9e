package org.dragoman.publish.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.pages.When;
import org.dragoman.publish.history.Chronicle.Page;
import org.dragoman.publish.site.Direction;
import org.dragoman.publish.story.Story;
import org.jspecify.annotations.Nullable;

/**
 * A story's history as a page.
 *
 * @param revision the story's newest
 * @param sides what two can be chosen of to compare, the newest first
 * @param open whether its text can be changed
 * @param next address of older acts; null on the last page
 */
public record HistorySheet(
    String path,
    String title,
    String language,
    String direction,
    int revision,
    boolean open,
    List<Step> steps,
    List<Choice> sides,
    @Nullable String next) {

  /** A text to compare, as an option of a list. */
  public record Choice(String side, String name) {}

  /**
   * A run of acts.
   *
   * @param kind {@code out} for what readers got, {@code in} for what the outlet sent, else {@code
   *     desk}
   * @param version the published version, or null
   * @param changes address of what it changed; null for a story's first revision
   * @param source address of what the outlet changed; null if it changed nothing
   * @param saves what the run is made of, if there is more than one
   */
  public record Step(
      int revision,
      String kind,
      String words,
      String who,
      When when,
      @Nullable String why,
      String title,
      @Nullable Integer version,
      @Nullable String changes,
      @Nullable String source,
      List<Step> saves) {}

  public static HistorySheet of(
      Story story, Page page, List<Integer> versions, List<Integer> sources, Instant now) {
    String id = story.dossier().id();
    String path = "/desk/stories/" + id;
    String language = story.dossier().language();
    return new HistorySheet(
        path,
        story.dossier().article().title(),
        language,
        Direction.of(language),
        story.dossier().revision(),
        story.open(),
        page.runs().stream().map(run -> step(run, path, now)).toList(),
        choices(page, versions, sources, now),
        page.next() == null ? null : path + "/history?before=" + page.next());
  }

  private static Step step(Run run, String path, Instant now) {
    List<Step> saves =
        run.lines().size() == 1
            ? List.of()
            : run.lines().stream().map(line -> step(line, line.previous(), path, now)).toList();
    Step whole = step(run.newest(), run.oldest().previous(), path, now);
    return new Step(
        whole.revision,
        whole.kind,
        whole.words,
        whole.who,
        whole.when,
        whole.why,
        whole.title,
        whole.version,
        whole.changes,
        whole.source,
        saves);
  }

  private static Step step(Line line, int previous, String path, Instant now) {
    int revision = line.entry().revision();
    Integer source = line.source();
    String by = line.entry().act().by();
    return new Step(
        revision,
        line.published() != null ? "out" : source != null ? "in" : "desk",
        ActWords.of(line),
        by == null ? "" : by,
        When.at(line.entry().at(), now),
        line.entry().act().why(),
        line.entry().title(),
        line.published(),
        previous == 0 ? null : path + "/history/changes?from=r" + previous + "&to=r" + revision,
        source == null || previous == 0 ? null : changesOfSource(path, source),
        List.of());
  }

  private static String changesOfSource(String path, int source) {
    return path + "/history/changes?to=s" + source;
  }

  private static List<Choice> choices(
      Page page, List<Integer> versions, List<Integer> sources, Instant now) {
    List<Choice> choices = new ArrayList<>();
    for (int version : versions.reversed()) {
      choices.add(new Choice("v" + version, "Readers’ version " + version));
    }
    for (Run run : page.runs()) {
      Line line = run.newest();
      String by = line.entry().act().by();
      choices.add(
          new Choice(
              "r" + line.entry().revision(),
              "Revision %d: %s%s, %s"
                  .formatted(
                      line.entry().revision(),
                      ActWords.of(line),
                      by == null ? "" : ", " + by,
                      When.at(line.entry().at(), now).exact())));
    }
    for (int source : sources.reversed()) {
      choices.add(new Choice("s" + source, "Original, version " + source));
    }
    return choices;
  }
}
