package org.dragoman.publish.story;

import java.util.List;

/** What stories there are can be told apart by, each in the order of its words. */
public record Choices(
    List<String> languages,
    List<String> sourceLanguages,
    List<String> outlets,
    List<String> desks,
    List<String> assignees) {
  public Choices {
    languages = List.copyOf(languages);
    sourceLanguages = List.copyOf(sourceLanguages);
    outlets = List.copyOf(outlets);
    desks = List.copyOf(desks);
    assignees = List.copyOf(assignees);
  }
}
