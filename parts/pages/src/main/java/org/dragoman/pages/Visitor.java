package org.dragoman.pages;

import java.util.Set;

/**
 * Who looks at a page.
 *
 * @param path of the page
 * @param name the account's; empty on the way in
 * @param roles the words of {@code Role} that they hold
 * @param token for the forms they send
 */
public record Visitor(Front front, String path, String name, Set<String> roles, String token) {

  public Visitor {
    roles = Set.copyOf(roles);
  }

  public boolean is(String role) {
    return roles.contains(role);
  }

  /** Whether they are on that page, or below it and on no other that is nearer. */
  public boolean isAt(Front.Link page) {
    return isBelow(page)
        && front.pages().stream()
            .noneMatch(
                other -> isBelow(other) && other.address().length() > page.address().length());
  }

  private boolean isBelow(Front.Link page) {
    return path.equals(page.address()) || path.startsWith(page.address() + "/");
  }
}
