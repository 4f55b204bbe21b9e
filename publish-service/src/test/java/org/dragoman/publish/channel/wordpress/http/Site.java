package org.dragoman.publish.channel.wordpress.http;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.dragoman.infrastructure.Ports;
import org.dragoman.infrastructure.ProjectRoot;

/** A real WordPress, started by the script that anybody can start one with. */
final class Site implements AutoCloseable {
  private final Process script;
  private final Properties told = new Properties();

  Site(Path folder) throws IOException {
    Path run = ProjectRoot.find().resolve("deploy/wordpress/run.sh");
    script =
        new ProcessBuilder(run.toString(), folder.toString(), Ports.free(1).getFirst().toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("run.log").toFile())
            .start();
    Path properties = folder.resolve("wordpress.properties");
    await()
        .atMost(Duration.ofMinutes(10))
        .until(() -> Files.exists(properties) || !script.isAlive());
    if (!script.isAlive()) {
      throw new IllegalStateException(Files.readString(folder.resolve("run.log")));
    }
    try (var in = Files.newBufferedReader(properties)) {
      told.load(in);
    }
  }

  String url() {
    return told.getProperty("url");
  }

  String user() {
    return told.getProperty("user");
  }

  String password() {
    return told.getProperty("password");
  }

  String version() {
    return told.getProperty("version");
  }

  @Override
  public void close() throws InterruptedException {
    script.destroy();
    if (!script.waitFor(20, TimeUnit.SECONDS)) {
      script.destroyForcibly();
    }
  }
}
