package org.dragoman.publish.channel;

import java.util.List;
import java.util.Map;

/**
 * Somewhere stories are brought to.
 *
 * @param id letters, digits and hyphens; never given to another one
 * @param channel name of one
 * @param settings of its channel, e.g. {@code url}; anybody who may see destinations sees them
 * @param secrets of its channel, the one in use first; shown to nobody
 */
public record Destination(
    String id,
    String name,
    String channel,
    Filter filter,
    Policy policy,
    Map<String, String> settings,
    List<String> secrets,
    boolean paused) {

  public Destination {
    if (!id.matches("[a-z0-9][a-z0-9-]{0,59}")) {
      throw new IllegalArgumentException("id: lower-case letters, digits and hyphens, at most 60");
    }
    settings = Map.copyOf(settings);
    secrets = List.copyOf(secrets);
  }

  public Destination pausing(boolean pausing) {
    return new Destination(id, name, channel, filter, policy, settings, secrets, pausing);
  }

  /** What is sent where versions came faster than they could be brought. */
  public enum Policy {
    /** Each version, in order. */
    EVERY,
    /** What was overtaken before it could be sent is left out. */
    LATEST
  }

  /**
   * Which stories; an empty list asks for nothing.
   *
   * @param languages BCP 47
   * @param outlets slugs of their names
   * @param keywords slugs of them; one of a story's is enough
   */
  public record Filter(List<String> languages, List<String> outlets, List<String> keywords) {
    public static final Filter ALL = new Filter(List.of(), List.of(), List.of());

    public Filter {
      languages = List.copyOf(languages);
      outlets = List.copyOf(outlets);
      keywords = List.copyOf(keywords);
    }
  }
}
