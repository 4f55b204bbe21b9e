package org.dragoman.translate.workbench;

import java.util.List;
import org.dragoman.pages.When;
import org.jspecify.annotations.Nullable;

/**
 * Translations that somebody may want to look at, the longest in their state first.
 *
 * @param state of those listed
 * @param next address of the next part; null on the last
 */
public record WaitingList(String state, List<Tab> tabs, List<Line> lines, @Nullable String next) {

  /** Those in a state; {@code told} says what it means. */
  public record Tab(String state, String label, String told, int count) {
    public String address() {
      return Address.of("/engines/articles", "state", state);
    }
  }

  /**
   * A translation of an article.
   *
   * @param missing sentences nobody could translate; empty if none was sent yet
   * @param nextTry null if nothing is waited for
   */
  public record Line(
      String articleId,
      Language language,
      Elsewhere.Links links,
      int sourceVersion,
      String missing,
      @Nullable String reason,
      When since,
      @Nullable When nextTry) {
    public String again() {
      return "/engines/articles/" + articleId + "/again";
    }
  }

  public String told() {
    return tabs.stream()
        .filter(tab -> tab.state().equals(state))
        .map(Tab::told)
        .findFirst()
        .orElse("");
  }
}
