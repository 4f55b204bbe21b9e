package org.dragoman.publish.story;

/** Keeps every revision of every story for ever. */
public interface History {

  /** Called in the transaction that saves the story, once for each of its revisions. */
  void keep(Story saved, Act act);
}
