package org.dragoman.inbox;

/** A failure in one sentence, for the person who reads the dead letter. */
final class Reason {
  private Reason() {}

  static String of(RuntimeException failure) {
    if (failure instanceof Unprocessable && failure.getMessage() != null) {
      return failure.getMessage();
    }
    Throwable root = failure;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    String name = root.getClass().getSimpleName();
    return root.getMessage() == null ? name : name + ": " + root.getMessage();
  }
}
