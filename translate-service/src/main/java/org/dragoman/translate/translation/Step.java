package org.dragoman.translate.translation;

/** One way to translate sentences. It leaves open what it has nothing for. */
@FunctionalInterface
interface Step {

  void fill(Draft draft);
}
