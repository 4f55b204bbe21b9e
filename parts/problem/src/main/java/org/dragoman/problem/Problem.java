package org.dragoman.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A request that cannot be served as it stands, told to its caller as RFC 9457 {@code
 * application/problem+json}. It is an answer, not a fault: it carries no stack trace and is not
 * logged as an error unless its status says so.
 */
public final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The members of RFC 9457 that have a place of their own. */
  private static final Set<String> RESERVED =
      Set.of("type", "title", "status", "detail", "instance");

  private final int status;
  private final String title;
  private final String detail;
  private final transient Map<String, Object> members = new LinkedHashMap<>();

  /**
   * @param status 400 to 599
   * @param title what kind of problem it is, the same for all of its kind
   * @param detail what went wrong this time and what the caller can do about it
   */
  public Problem(int status, String title, String detail) {
    super(status + " " + title + ": " + detail, null, false, false);
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException("status is not an error: " + status);
    }
    this.status = status;
    this.title = Objects.requireNonNull(title, "title");
    this.detail = Objects.requireNonNull(detail, "detail");
  }

  /**
   * Adds an extension member, such as {@code missing} or {@code moves}.
   *
   * @param value anything that serialises to JSON
   */
  public Problem with(String member, Object value) {
    if (RESERVED.contains(member)) {
      throw new IllegalArgumentException("member has a place of its own: " + member);
    }
    members.put(member, Objects.requireNonNull(value, member));
    return this;
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  public String detail() {
    return detail;
  }

  /** The extension members, in the order they were added. */
  public Map<String, Object> members() {
    return Collections.unmodifiableMap(members);
  }
}
