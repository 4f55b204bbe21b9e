package org.dragoman.ingest.boot;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** What is asked for on the web: polled feeds and pages. */
@ConfigMapping(prefix = "dragoman.fetch")
public interface FetchConfig {

  /** Whether this replica polls feeds. */
  @WithDefault("true")
  boolean enabled();

  /** Feeds polled at a time. */
  @WithDefault("8")
  int workers();

  /** Shortest interval between two polls of a feed, unless its source has one of its own. */
  @WithDefault("PT5M")
  Duration minInterval();

  /** Longest interval between two polls of a feed that is well. */
  @WithDefault("PT6H")
  Duration maxInterval();

  /** Interval of a feed nothing is known of yet. */
  @WithDefault("PT15M")
  Duration firstInterval();

  /** How long a feed may fail before it is paused; one that is denied to us a quarter of it. */
  @WithDefault("P30D")
  Duration giveUp();

  /** URL or address in the User-Agent, for hosts that want to talk to somebody. */
  Optional<String> contact();

  /** Longest wait for a connection. */
  @WithDefault("PT10S")
  Duration connectTimeout();

  /** Longest wait for the next byte. */
  @WithDefault("PT20S")
  Duration silence();

  /** Longest time for a document, redirects included. */
  @WithDefault("PT60S")
  Duration timeout();

  /** Largest document, packed or unpacked. */
  @WithDefault("${dragoman.ingest.max-document:16M}")
  MemorySize maxBytes();

  /** Most redirects followed. */
  @WithDefault("5")
  int redirects();

  /** Rest of a host between two requests. */
  @WithDefault("PT1S")
  Duration politeness();

  /** How long a feed is held by the replica that polls it; longer than a poll may take. */
  @WithDefault("PT5M")
  Duration lease();

  /** How often to look for feeds that are due. */
  @WithDefault("PT1S")
  Duration sweep();

  /** How long a stop waits for polls that are running. */
  @WithDefault("PT10S")
  Duration grace();

  /** Most older pages of a feed (RFC 5005) that are followed to close a gap. */
  @WithDefault("5")
  int olderPages();

  /** How long polls are remembered. */
  @WithDefault("P30D")
  Duration log();

  /** How long polls that brought nothing are remembered. */
  @WithDefault("P3D")
  Duration uneventfulLog();

  /** Pages fetched at a time. */
  @WithDefault("8")
  int pageWorkers();

  /** How long a page is waited for; then the item is captured as its feed had it. */
  @WithDefault("PT30M")
  Duration pagePatience();

  /** Wait before a page is asked for again; each one is three times the one before. */
  @WithDefault("PT1M")
  Duration pageRetry();

  /** Most items of a source that wait for their page; more are captured without. */
  @WithDefault("1000")
  int pagesWaiting();

  /** How long an item is known, and its page not fetched again, once no feed holds it. */
  @WithDefault("P90D")
  Duration pageMemory();
}
