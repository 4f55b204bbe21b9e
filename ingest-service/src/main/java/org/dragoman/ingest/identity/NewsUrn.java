package org.dragoman.ingest.identity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of news items by RFC 3085: {@code urn:newsml:provider:date:item:3N}. They end with the
 * revision and its qualifier, so each revision has another; what they have in common names the
 * item. NewsML-G2 makes its names without a revision, and they stay as they are.
 */
public final class NewsUrn {
  private static final Pattern REVISION =
      Pattern.compile("(?i)(urn:newsml:[^:]+:\\d{8}[^:]*:.+):\\d{1,9}[NUA]");

  private NewsUrn() {}

  /** The id itself where it is no such name. */
  public static String withoutRevision(String id) {
    Matcher revision = REVISION.matcher(id);
    return revision.matches() ? revision.group(1) : id;
  }
}
