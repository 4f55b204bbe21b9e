package org.dragoman.publish.channel.wordpress.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which post of which site a story is, as the ledger keeps it: {@code 17 at partner.example/blog}.
 * A number alone would name somebody else's post once the destination leads to another site.
 *
 * @param site {@link Root#site}; null in those that were kept before sites were
 */
record Reference(long post, @Nullable String site) {
  private static final Pattern KEPT = Pattern.compile("(\\d{1,18})(?: at (\\S+))?");

  /** Empty if it is none of ours. */
  static Optional<Reference> of(@Nullable String kept) {
    Matcher found = KEPT.matcher(kept == null ? "" : kept);
    return found.matches()
        ? Optional.of(new Reference(Long.parseLong(found.group(1)), found.group(2)))
        : Optional.empty();
  }

  /** Whether it is known to name a post of this site. */
  boolean on(String here) {
    return here.equals(site);
  }

  /** Whether it may. */
  boolean mayBeOn(String here) {
    return site == null || on(here);
  }

  String text() {
    return site == null ? Long.toString(post) : post + " at " + site;
  }
}
