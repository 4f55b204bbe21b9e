package org.dragoman.publish.live;

/** Tells every replica where somebody is. */
public interface Whereabouts {
  void tell(Presence presence);
}
