package org.dragoman.guard.http;

import java.net.UnknownHostException;

/**
 * All addresses of a name are refused; an UnknownHostException, as a resolver may throw no other.
 */
public final class Forbidden extends UnknownHostException {
  private static final long serialVersionUID = 1;

  Forbidden(String reason) {
    super(reason);
  }
}
