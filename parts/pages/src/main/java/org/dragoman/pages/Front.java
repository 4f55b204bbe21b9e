package org.dragoman.pages;

import java.util.List;

/**
 * What stands on every page of a service. The service makes one, as a bean.
 *
 * @param publisher whose installation it is
 * @param section what these pages are, e.g. {@code Desk}
 * @param home path of their first page, e.g. {@code /desk}
 * @param pages of this section, by path; empty where all of them stand below the first
 * @param links to what stands elsewhere
 */
public record Front(
    String publisher, String section, String home, List<Link> pages, List<Link> links) {

  /** A link beside the section's name. */
  public record Link(String name, String address) {}

  /** A section that is one page, and what hangs below it. */
  public Front(String publisher, String section, String home, List<Link> links) {
    this(publisher, section, home, List.of(), links);
  }

  public Front {
    pages = List.copyOf(pages);
    links = List.copyOf(links);
    if (!home.startsWith("/")) {
      throw new IllegalArgumentException("home: a path, not \"" + home + '"');
    }
  }
}
