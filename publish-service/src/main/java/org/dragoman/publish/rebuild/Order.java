package org.dragoman.publish.rebuild;

/**
 * What somebody asked for.
 *
 * @param apply whether anything is written; else it is only told what would be
 * @param send whether partners are sent what they lack; without it nobody is
 * @param remove whether what the log does not know goes
 */
public record Order(Start from, Target into, boolean apply, boolean send, boolean remove) {

  public Order {
    if (send && !apply) {
      throw new IllegalArgumentException("send: only where something is applied");
    }
    if (remove && !(into instanceof Target.Site)) {
      throw new IllegalArgumentException("remove: only from the site");
    }
  }

  /** Whether what is not found in what was read is not in the log. */
  boolean whole() {
    return from instanceof Start.Beginning;
  }
}
