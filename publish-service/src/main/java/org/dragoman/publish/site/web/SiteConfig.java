package org.dragoman.publish.site.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;

/** The readers' site. */
@ConfigMapping(prefix = "dragoman.site")
public interface SiteConfig {

  /** Where the site stands on the web: feeds and canonical links start with it. */
  String baseUrl();

  /** Language of the front page and of the site's own words there (BCP 47). */
  @WithDefault("en")
  String language();

  /** Time zone in which readers are told when something was published. */
  @WithDefault("UTC")
  ZoneId zone();

  /** Stories on a front page. */
  @WithDefault("20")
  int pageSize();

  /**
   * Characters of pages, feeds and sitemaps that are kept in memory, one or two bytes each, until
   * what they are made of changes; 0 makes each anew for whoever asks.
   */
  @WithDefault("16000000")
  long keptCharacters();
}
