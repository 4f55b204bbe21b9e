package org.dragoman.ingest.fetch;

/** The workers that poll feeds. */
public final class Pollers implements AutoCloseable {
  private final Workers<Due> workers;

  public Pollers(PollWork work, Workers.Settings settings) {
    workers = new Workers<>("poll", work, settings);
  }

  public void start() {
    workers.start();
  }

  /** Call after the commit that made a feed due. */
  public void wake() {
    workers.wake();
  }

  public boolean running() {
    return workers.running();
  }

  @Override
  public void close() {
    workers.close();
  }
}
