package org.dragoman.infrastructure.kafka;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.dragoman.infrastructure.Ports;
import org.dragoman.infrastructure.ProjectRoot;
import org.dragoman.infrastructure.Sessions;

/**
 * A Kafka broker in a JVM of its own, from the artifacts the build has put into {@code
 * local/broker}. Its directory may be opened again after a stop or a crash.
 */
public final class EmbeddedKafka implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(90);
  private static final Duration STOP = Duration.ofSeconds(20);

  private final Process process;
  private final int port;

  private EmbeddedKafka(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** On free ports. */
  public static EmbeddedKafka start(Path directory) throws IOException {
    return start(directory, Ports.free(1).getFirst());
  }

  /**
   * Starts a broker and waits until it accepts connections.
   *
   * @param directory for its log, its configuration and {@code kafka.log}
   * @param port of the client listener on the loopback address
   */
  public static EmbeddedKafka start(Path directory, int port) throws IOException {
    Path log = directory.resolve("log").toAbsolutePath();
    Files.createDirectories(log);
    Path properties = directory.resolve("server.properties");
    try (var out = Files.newBufferedWriter(properties)) {
      settings(log, port, Ports.free(1).getFirst()).store(out, null);
    }
    Path output = directory.resolve("kafka.log");
    Process process =
        new ProcessBuilder(command(properties, log))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
            .start();
    EmbeddedKafka kafka = new EmbeddedKafka(process, port);
    kafka.awaitListener(output);
    return kafka;
  }

  private static List<String> command(Path properties, Path log) {
    Path module = ProjectRoot.find().resolve("local/broker/target");
    return Sessions.own(
        List.of(
            ProcessHandle.current().info().command().orElse("java"),
            "-Xms64m",
            "-Xmx320m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+AutoCreateSharedArchive",
            "-XX:SharedArchiveFile=" + module.resolve("classes.jsa"),
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-Dorg.slf4j.simpleLogger.showDateTime=true",
            "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSX",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            module + "/*" + File.pathSeparator + module.resolve("lib") + "/*",
            "org.dragoman.broker.BrokerMain",
            properties.toString(),
            log.toString()));
  }

  private static Properties settings(Path log, int port, int controllerPort) {
    Properties p = new Properties();
    p.setProperty("process.roles", "broker,controller");
    p.setProperty("node.id", "1");
    p.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
    p.setProperty(
        "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
    p.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
    p.setProperty("controller.listener.names", "CONTROLLER");
    p.setProperty("log.dirs", log.toString());
    p.setProperty("auto.create.topics.enable", "false");
    p.setProperty("message.max.bytes", Integer.toString(9 * 1024 * 1024));
    // One broker: what is replicated three times in a cluster stands once here.
    p.setProperty("offsets.topic.replication.factor", "1");
    p.setProperty("offsets.topic.num.partitions", "8");
    p.setProperty("transaction.state.log.replication.factor", "1");
    p.setProperty("transaction.state.log.min.isr", "1");
    p.setProperty("share.coordinator.state.topic.replication.factor", "1");
    p.setProperty("share.coordinator.state.topic.min.isr", "1");
    p.setProperty("group.initial.rebalance.delay.ms", "0");
    return p;
  }

  private void awaitListener(Path output) throws IOException {
    long deadline = System.nanoTime() + START.toNanos();
    while (System.nanoTime() < deadline) {
      if (listens()) {
        return;
      }
      if (ended(Duration.ofMillis(50))) {
        break;
      }
    }
    close();
    throw new IOException(
        "the Kafka broker did not start on port %d; its log is %s".formatted(port, output));
  }

  private boolean listens() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private boolean ended(Duration patience) {
    try {
      return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  public int port() {
    return port;
  }

  public ProcessHandle process() {
    return process.toHandle();
  }

  /** Stops the broker in order, or by force where it does not end in time. */
  @Override
  public void close() {
    process.destroy();
    if (!ended(STOP)) {
      process.destroyForcibly();
    }
  }

  /** Ends it at once, as a crash would. */
  public void kill() {
    process.destroyForcibly();
    ended(STOP);
  }
}
