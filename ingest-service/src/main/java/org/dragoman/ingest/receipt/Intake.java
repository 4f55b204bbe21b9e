package org.dragoman.ingest.receipt;

import org.dragoman.ingest.format.Reading;

/** What came of taking a document in. */
public sealed interface Intake {

  /** It is durable: state and events are committed. At least one article was taken. */
  record Taken(Receipt receipt) implements Intake {}

  /** It was read, and every item in it refused. The receipt is kept. */
  record NothingTaken(Receipt receipt) implements Intake {}

  /** It could not be read; the reading is none of the parsed. */
  record Unread(Reading reading) implements Intake {}
}
