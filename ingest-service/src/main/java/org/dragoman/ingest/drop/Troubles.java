package org.dragoman.ingest.drop;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Folders and files that cannot be used. One is told when it comes up and when its reason changes,
 * not at each look: it holds up nothing else, and may stand for days.
 */
final class Troubles {
  private static final System.Logger LOG = System.getLogger(Troubles.class.getName());

  private Map<Path, String> before = Map.of();
  private Map<Path, String> now = new HashMap<>();

  void add(Path where, Exception broken) {
    String reason = inWords(broken);
    if (!reason.equals(now.put(where, reason)) && !reason.equals(before.get(where))) {
      LOG.log(
          Level.WARNING, "Drop folder: passed over for now: path={0} reason={1}", where, reason);
    }
  }

  /** Ends a look; how many it met. */
  int end() {
    before = now;
    now = new HashMap<>();
    return before.size();
  }

  static String inWords(Exception broken) {
    return switch (broken) {
      case AccessDeniedException denied -> "permissions forbid it: " + denied.getFile();
      case NoSuchFileException gone -> "it is not there: " + gone.getFile();
      case FileSystemException refused when refused.getReason() != null ->
          refused.getReason() + ": " + refused.getFile();
      case InvalidPathException name -> "the name cannot be used here: " + name.getMessage();
      case IOException other when other.getMessage() != null -> other.getMessage();
      default -> broken.toString();
    };
  }
}
