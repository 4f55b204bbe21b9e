package org.dragoman.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/**
 * A combined Kafka broker and controller (KRaft) in the JVM it is started in: formats the log
 * directory if it is empty, then serves until it is told to end or its parent is gone.
 */
public final class BrokerMain {
  private BrokerMain() {}

  /**
   * @param args the properties file and the log directory named in it
   */
  public static void main(String[] args) {
    Path properties = Path.of(args[0]);
    if (!Files.exists(Path.of(args[1], "meta.properties"))) {
      String[] format = {"format", "-t", Uuid.randomUuid().toString(), "-c", properties.toString()};
      int answer = StorageTool.execute(format, System.err);
      if (answer != 0) {
        System.exit(answer);
      }
    }
    Thread.ofPlatform().daemon().name("parent-watch").start(BrokerMain::endWithParent);
    Kafka.main(new String[] {properties.toString()});
  }

  /** The parent holds the other end of our standard input: its end is our end. */
  private static void endWithParent() {
    try {
      while (System.in.read() >= 0) {
        Thread.onSpinWait();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      System.exit(0);
    }
  }
}
