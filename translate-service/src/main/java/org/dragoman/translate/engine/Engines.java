package org.dragoman.translate.engine;

import java.util.List;

/** The engines of this installation, in the order they are tried. */
public record Engines(List<Engine> inOrder) {

  public Engines {
    inOrder = List.copyOf(inOrder);
  }
}
