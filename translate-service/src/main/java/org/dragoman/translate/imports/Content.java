package org.dragoman.translate.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that has been sent, wherever it is. */
public interface Content {

  /** Puts it there, over what is there. */
  void into(Path kept) throws IOException;

  /** Read to its end; not closed. */
  static Content arriving(InputStream in) {
    return kept -> Files.copy(in, kept, StandardCopyOption.REPLACE_EXISTING);
  }

  /** On this disk already: it is gone from there afterwards. */
  static Content on(Path file) {
    return kept -> Files.move(file, kept, StandardCopyOption.REPLACE_EXISTING);
  }
}
