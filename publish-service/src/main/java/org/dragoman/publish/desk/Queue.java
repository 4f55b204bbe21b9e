package org.dragoman.publish.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dragoman.publish.story.StoryList;
import org.jspecify.annotations.Nullable;

/** A page of the queue: those with open obligations first, then the newest change. */
public record Queue(List<Card> cards, String state, String text, @Nullable String next) {

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

  public static Queue of(StoryList list, @Nullable String state, @Nullable String text) {
    return new Queue(
        list.stories().stream().map(Card::of).toList(),
        state == null ? "" : state,
        text == null ? "" : text,
        list.next() == null ? null : list.next().encode());
  }

  /** The search words, fit for an address. */
  public String query() {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  public List<String> states() {
    return STATES;
  }
}
