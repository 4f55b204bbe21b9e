package org.dragoman.ingest.article;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What came in lately, for people to look at. Everything happens in the caller's transaction. */
public interface Activity {

  /** New articles of every configured source by day (UTC); days without any are left out. */
  Map<String, Map<LocalDate, Integer>> newPerDay(LocalDate from);

  /** The same of one source. */
  Map<LocalDate, Integer> newPerDay(String source, LocalDate from);

  /** The articles of a source that changed last, newest first. */
  List<Latest> latest(String source, int most);

  /** An article as it stands. */
  record Latest(
      UUID id, int version, String status, String title, String language, Instant capturedAt) {}
}
