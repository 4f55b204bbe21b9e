package org.dragoman.ingest.format.xml;

/** Why a document is not read at all, as one sentence for its sender. */
final class Unreadable extends Exception {
  private static final long serialVersionUID = 1;

  Unreadable(String reason) {
    super(reason, null, false, false);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
