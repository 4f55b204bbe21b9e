package org.dragoman.ingest.format.newsml1;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.contracts.article.TextSlot;
import org.dragoman.ingest.format.Words;
import org.dragoman.ingest.format.agency.Bylines;
import org.dragoman.ingest.format.agency.Local;
import org.dragoman.ingest.format.agency.Release;
import org.dragoman.ingest.format.agency.Rights;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** What components say of themselves in words (NewsML 1.2, {@code NewsLines}): the first speaks. */
final class Lines {
  private final List<Component> components;

  Lines(List<Component> components) {
    this.components = components;
  }

  @Nullable String headline() {
    return first("HeadLine");
  }

  List<String> subheadlines() {
    return lines("SubHeadLine").distinct().toList();
  }

  List<String> authors() {
    return Words.distinct(lines("ByLine").flatMap(line -> Bylines.names(line).stream()).toList());
  }

  @Nullable String dateline() {
    return first("DateLine");
  }

  @Nullable String creditLine() {
    return first("CreditLine");
  }

  @Nullable String slugline() {
    return first("SlugLine");
  }

  @Nullable String rights() {
    return Rights.of(
        Stream.concat(lines("CopyrightLine"), lines("RightsLine")).toArray(String[]::new));
  }

  List<String> keywords() {
    return Stream.concat(lines("KeywordLine").flatMap(Words::parts), lines("SeriesLine")).toList();
  }

  /** Lines of the agency's own kinds that are for editors. */
  List<String> advisories() {
    return typed(".*(?:note|advis|editor|correct).*");
  }

  /** A picture's caption: the text in that role, else its lines. */
  @Nullable String caption() {
    List<String> written =
        components.stream()
            .filter(Component::isCaption)
            .flatMap(c -> c.contents().stream())
            .flatMap(content -> content.stories(null))
            .flatMap(story -> TextSlot.of(story.article()).stream())
            .map(slot -> PlainText.fromInline(slot.html()))
            .toList();
    if (!written.isEmpty()) {
      return String.join(" ", written);
    }
    return Stream.concat(
            typed(".*caption.*").stream(), Stream.of("SubHeadLine", "HeadLine").map(this::first))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  @Nullable String credit() {
    return Stream.of("CreditLine", "ByLine", "CopyrightLine")
        .map(this::first)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private List<String> typed(String type) {
    List<String> found = new ArrayList<>();
    for (Component component : components) {
      for (Element line : Local.all(component.element(), "NewsLines", "NewsLine")) {
        String kind = Local.first(line, "NewsLineType").map(Management::formal).orElse("");
        if (Release.word(kind).matches(type)) {
          Local.all(line, "NewsLineText").forEach(text -> found.add(Local.line(text)));
        }
      }
    }
    return found;
  }

  private @Nullable String first(String name) {
    return lines(name).findFirst().orElse(null);
  }

  /** Of the first component that has any: those further in repeat them. */
  private Stream<String> lines(String name) {
    return components.stream()
        .map(c ->
            Local.all(c.element(), "NewsLines", name).stream()
                .map(Local::line)
                .filter(t -> !t.isEmpty())
                .toList())
        .filter(found -> !found.isEmpty())
        .findFirst()
        .stream()
        .flatMap(List::stream);
  }
}
