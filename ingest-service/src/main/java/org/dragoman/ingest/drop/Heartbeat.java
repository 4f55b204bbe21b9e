package org.dragoman.ingest.drop;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;

/** Shows, as long as it is open, that the holder of a claim lives, however long its file takes. */
final class Heartbeat implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Heartbeat.class.getName());

  private final Thread thread;

  /**
   * @param holder the folder by whose date the claim is judged
   * @param every well below the lease
   */
  Heartbeat(Path holder, Duration every, ShareClock clock) {
    thread = Thread.ofVirtual().name("drop-claim").start(() -> run(holder, every, clock));
  }

  private static void run(Path holder, Duration every, ShareClock clock) {
    while (true) {
      try {
        Thread.sleep(every);
      } catch (InterruptedException done) {
        return;
      }
      try {
        Files.setLastModifiedTime(holder, FileTime.from(clock.now()));
      } catch (IOException notRenewed) {
        LOG.log(
            Level.WARNING,
            "Claim not renewed, its file may be taken twice: folder={0} reason={1}",
            holder,
            Troubles.inWords(notRenewed));
      }
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
