package org.dragoman.ingest.boot;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.dragoman.ingest.drop.CapturedDocuments;
import org.dragoman.ingest.drop.Drop;
import org.dragoman.ingest.drop.DropLoop;
import org.dragoman.ingest.drop.TakeFile;
import org.dragoman.ingest.drop.json.ReportJson;
import org.dragoman.ingest.drop.metrics.MicrometerJournal;
import org.dragoman.ingest.receipt.ArchiveIntake;
import org.dragoman.ingest.receipt.Capture;
import org.dragoman.ingest.source.Sources;
import org.dragoman.outbox.Transactions;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Watches the drop folder from start to stop, if one is configured. */
@Singleton
final class DropBeans {
  private static final Logger LOG = Logger.getLogger(DropBeans.class);

  private @Nullable DropLoop loop;

  void start(
      @Observes @Priority(StartOrder.INTAKE) StartupEvent event,
      DropConfig config,
      IngestConfig limits,
      Sources sources,
      Capture capture,
      ArchiveIntake archives,
      Transactions transactions,
      MeterRegistry meters,
      Clock clock) {
    if (config.folder().isEmpty()) {
      return;
    }
    Path folder = real(config.folder().get());
    int largest = Math.toIntExact(limits.maxDocument().asLongValue());
    TakeFile takeFile =
        new TakeFile(
            sources,
            transactions,
            new CapturedDocuments(capture, archives, largest),
            limits.maxArchive().asLongValue());
    Drop drop =
        new Drop(
            new Drop.Settings(folder, config.settle(), config.lease(), config.keep()),
            UUID.randomUUID().toString(),
            takeFile,
            new ReportJson(),
            new MicrometerJournal(meters),
            clock);
    DropLoop started = new DropLoop(drop, config.sweep(), config.settle());
    started.start();
    loop = started;
    LOG.infof("Drop folder watched: folder=%s", folder);
  }

  /** The folder itself may be a link; what lies in it is taken from there and nowhere else. */
  private static Path real(Path folder) {
    try {
      return Files.createDirectories(folder).toRealPath();
    } catch (IOException broken) {
      throw new UncheckedIOException("dragoman.drop.folder: " + folder, broken);
    }
  }

  void stop(@Observes ShutdownEvent event) {
    if (loop != null) {
      loop.close();
    }
  }
}
