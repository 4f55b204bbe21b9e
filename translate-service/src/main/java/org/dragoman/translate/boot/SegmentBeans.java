package org.dragoman.translate.boot;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dragoman.translate.segment.Segmenter;
import org.dragoman.translate.segment.Srx;

/** Segmentation, by the newsroom's own rules if it has some. */
final class SegmentBeans {

  @Produces
  @Singleton
  Segmenter segmenter(SegmentConfig config) {
    return new Segmenter(config.srx().map(SegmentBeans::read).orElseGet(Srx::standard));
  }

  /** Wrong rules stop the start: sentences cut otherwise than before would lose their edits. */
  static Srx read(Path file) {
    try (InputStream xml = Files.newInputStream(file)) {
      return Srx.read(xml);
    } catch (IOException e) {
      throw new UncheckedIOException("dragoman.segment.srx: cannot be read: " + file, e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "dragoman.segment.srx: " + file + ": " + e.getMessage(), e);
    }
  }
}
