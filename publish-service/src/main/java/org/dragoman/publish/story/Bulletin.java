package org.dragoman.publish.story;

/** Tells everybody who looks at the desk, on whatever replica, once a change is committed. */
public interface Bulletin {

  /** Called in the transaction that makes the change; nobody hears of one that is rolled back. */
  void tell(Change change);
}
