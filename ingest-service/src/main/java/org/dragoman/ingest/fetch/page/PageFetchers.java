package org.dragoman.ingest.fetch.page;

import org.dragoman.ingest.fetch.Workers;

/** The workers that fetch pages. */
public final class PageFetchers implements AutoCloseable {
  private final Workers<Awaited> workers;

  public PageFetchers(PageWork work, Workers.Settings settings) {
    workers = new Workers<>("page", work, settings);
  }

  public void start() {
    workers.start();
  }

  public boolean running() {
    return workers.running();
  }

  @Override
  public void close() {
    workers.close();
  }
}
