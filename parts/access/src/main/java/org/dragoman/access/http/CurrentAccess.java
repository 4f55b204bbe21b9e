package org.dragoman.access.http;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dragoman.access.AccessFile;
import org.dragoman.access.AccessFile.Parsed;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The access file as it stands now. The whole file is read each time, as it is small: a Kubernetes
 * Secret changes by a symbolic link far up the path, which neither watching the file nor its
 * modification time would show reliably.
 */
@ApplicationScoped
public class CurrentAccess {

  private static final Logger LOG = Logger.getLogger(CurrentAccess.class);

  private final AccessConfig config;
  private final Vertx vertx;
  private volatile List<String> lines = List.of();
  private volatile AccessFile access = empty();

  /** The trouble already logged, so that it is not logged every few seconds. */
  private volatile @Nullable String told;

  CurrentAccess(AccessConfig config, Vertx vertx) {
    this.config = config;
    this.vertx = vertx;
  }

  public AccessFile file() {
    return access;
  }

  /** Before anything else starts: a service nobody may enter should not touch its topics. */
  void load(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent started) {
    Path path =
        config
            .file()
            .orElseThrow(() ->
                new IllegalStateException(
                    "No access file: DRAGOMAN_ACCESS_FILE (dragoman.access.file) must name it"));
    String trouble = read(path);
    if (trouble != null) {
      throw new IllegalStateException("Access file " + trouble);
    }
    LOG.infof("Access file read file=%s entries=%d", path, access.size());
    long every = config.reload().toMillis();
    vertx.setPeriodic(every, timer -> vertx.executeBlocking(() -> reload(path), false));
  }

  private boolean reload(Path path) {
    AccessFile before = access;
    String trouble = read(path);
    if (trouble != null && !trouble.equals(told)) {
      LOG.errorf("Access file unreadable, the last good one stays in force at=%s", trouble);
    } else if (access != before) {
      LOG.infof("Access file changed file=%s entries=%d", path, access.size());
    }
    told = trouble;
    return trouble == null;
  }

  /** Takes the file over if it is good and new; else says what is wrong with it, and where. */
  private @Nullable String read(Path path) {
    List<String> now;
    try {
      now = Files.readAllLines(path);
    } catch (MalformedInputException e) {
      return path + ": is not UTF-8 text";
    } catch (IOException e) {
      return path + ": cannot be read (" + e.getClass().getSimpleName() + ")";
    }
    if (now.equals(lines)) {
      return null;
    }
    return switch (AccessFile.parse(now)) {
      case Parsed.Invalid(int line, String reason) -> path + ":" + line + ": " + reason;
      case Parsed.Valid(AccessFile file) -> {
        access = file;
        lines = now;
        yield null;
      }
    };
  }

  private static AccessFile empty() {
    return switch (AccessFile.parse(List.of())) {
      case Parsed.Valid(AccessFile file) -> file;
      case Parsed.Invalid invalid -> throw new IllegalStateException(invalid.reason());
    };
  }
}
