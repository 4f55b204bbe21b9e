package org.dragoman.translate.translation;

import org.dragoman.translate.translation.Known.Arrival;

/** What happened, for those who count it. */
public interface Journal {

  void arrived(Arrival arrival);

  void withdrawn(Arrival arrival);

  void sent(Coverage coverage);

  /** A finished translation was not sent: a newer version or a withdrawal came first. */
  void dropped();

  /** An article cannot go on and became a dead letter. */
  void refused();

  void deferred();

  void failed();

  /** An engine was asked; {@code outcome} is {@code translated}, {@code unsupported} or so. */
  void asked(String engine, String outcome);

  /**
   * An engine translated a sentence that holds glossary terms.
   *
   * @param kept different terms that came out in the glossary's words
   * @param missed those that did not
   */
  void terms(String engine, int kept, int missed);
}
