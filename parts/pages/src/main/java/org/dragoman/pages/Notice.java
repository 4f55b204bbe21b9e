package org.dragoman.pages;

/**
 * What somebody is told above a page.
 *
 * @param tone {@code good}, {@code bad} or {@code none}
 */
public record Notice(String tone, String text) {

  public static final Notice NONE = new Notice("none", "");

  public static Notice good(String text) {
    return new Notice("good", text);
  }

  public static Notice bad(String text) {
    return new Notice("bad", text);
  }
}
