package org.dragoman.publish.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.dragoman.publish.story.Choices;
import org.dragoman.publish.story.Counts;
import org.jspecify.annotations.Nullable;

/**
 * A page of the queue.
 *
 * @param desks of the newsroom, as it is configured
 * @param next cursor of the next page
 * @param first whether the list begins here
 */
public record Queue(
    Filter filter,
    List<Item> items,
    Counts counts,
    Choices choices,
    List<String> desks,
    @Nullable String next,
    boolean first) {

  /** The states an editor can look at, in the order of the work. */
  public static final List<String> STATES =
      List.of(
          "draft",
          "in-review",
          "approved",
          "scheduled",
          "held",
          "published",
          "spiked",
          "retracted");

  /**
   * @param value as it stands in the address; empty for all
   */
  public record Tab(String value, String words, String address, int count, boolean here) {}

  public Queue {
    items = List.copyOf(items);
    desks = List.copyOf(desks);
  }

  public List<Tab> tabs() {
    List<Tab> tabs = new ArrayList<>();
    tabs.add(tab("", "all", counts.all()));
    STATES.forEach(state -> tabs.add(tab(state, state.replace('-', ' '), counts.of(state))));
    return tabs;
  }

  private Tab tab(String state, String words, int count) {
    return new Tab(state, words, filter.ofState(state), count, filter.state().equals(state));
  }

  public List<Option> languages() {
    return languages(choices.languages(), filter.language());
  }

  public List<Option> sources() {
    return languages(choices.sourceLanguages(), filter.source());
  }

  private static List<Option> languages(List<String> tags, String chosen) {
    return with(tags, chosen).stream()
        .map(tag ->
            new Option(
                tag, Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH), tag.equals(chosen)))
        .toList();
  }

  public List<Option> outlets() {
    return plain(choices.outlets(), filter.outlet());
  }

  public List<Option> desksToChoose() {
    TreeSet<String> all = new TreeSet<>(desks);
    all.addAll(choices.desks());
    return plain(List.copyOf(all), filter.desk());
  }

  public List<Option> assignees() {
    return plain(choices.assignees(), filter.assignee());
  }

  private static List<Option> plain(List<String> words, String chosen) {
    return with(words, chosen).stream()
        .map(word -> new Option(word, word, word.equals(chosen)))
        .toList();
  }

  /** What was asked for is shown as chosen, also where no story has it. */
  private static List<String> with(List<String> words, String chosen) {
    if (chosen.isEmpty() || chosen.equals("-") || chosen.equals("me") || words.contains(chosen)) {
      return words;
    }
    List<String> all = new ArrayList<>(words);
    all.add(chosen);
    return all;
  }

  /** Where more of the list stands. */
  public @Nullable String more() {
    return next == null ? null : filter.from(next);
  }
}
