package org.dragoman.bench;

import java.io.IOException;

/** One benchmark. It measures itself and what it is compared with in the same run. */
public interface Bench {

  /** As on the command line. */
  String name();

  /** One line for the list of benchmarks. */
  String about();

  void run(Setting setting, Report report) throws IOException;
}
