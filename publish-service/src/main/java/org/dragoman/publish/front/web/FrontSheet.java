package org.dragoman.publish.front.web;

import java.util.List;
import org.dragoman.pages.When;
import org.dragoman.publish.front.Front;
import org.jspecify.annotations.Nullable;

/**
 * The page of a front page's order.
 *
 * @param seen tag of what stands; every form sends it back
 * @param lead null where there is none
 * @param left headlines of what was on top and has been retracted
 * @param words that published stories were searched for; empty for the newest
 * @param found stories that could stand on top
 * @param changed when the order was set; null where nobody has set one
 */
record FrontSheet(
    String language,
    List<Tongue> tongues,
    String seen,
    @Nullable Place lead,
    List<Place> pinned,
    List<Title> left,
    String words,
    List<Place> found,
    @Nullable String by,
    @Nullable When changed,
    List<Past> past) {

  /** A front page to choose, by its language. */
  record Tongue(String tag, String name, boolean here) {
    public String address() {
      return "/desk/front?language=" + tag;
    }
  }

  /** A headline and how it runs. */
  record Title(String id, String text, String language, String direction) {}

  /**
   * A story, and where it stands.
   *
   * @param number among the pinned from 1; 0 of all others
   */
  record Place(Title title, String outlet, When when, int number, boolean last) {
    public String path() {
      return "/desk/stories/" + title.id();
    }
  }

  /** A change, and what it did to which story. */
  record Past(String by, When when, List<Done> deeds) {}

  /** One of them. */
  record Done(String words, Title title) {}

  public boolean isEmpty() {
    return lead == null && pinned.isEmpty();
  }

  public boolean full() {
    return pinned.size() == Front.MOST;
  }

  /** Where readers see it. */
  public String site() {
    return "/?language=" + language;
  }
}
