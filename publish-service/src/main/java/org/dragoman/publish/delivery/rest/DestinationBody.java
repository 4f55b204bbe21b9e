package org.dragoman.publish.delivery.rest;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dragoman.problem.Problem;
import org.dragoman.publish.channel.Destination;
import org.dragoman.publish.channel.Destination.Filter;
import org.dragoman.publish.channel.Destination.Policy;
import org.dragoman.publish.story.Slugs;
import org.jspecify.annotations.Nullable;

/**
 * A destination as it is sent.
 *
 * @param name absent: the id
 * @param filter absent: everything
 * @param policy every (each version, in order) or latest; absent: every
 * @param secrets the one in use first; absent: as they are
 */
record DestinationBody(
    @Nullable String id,
    @Nullable String name,
    @Nullable String channel,
    @Nullable Asked filter,
    @Nullable String policy,
    @Nullable Map<String, String> settings,
    @Nullable List<String> secrets,
    @Nullable Boolean paused) {

  /**
   * @param languages BCP 47; en takes en-GB, too
   * @param outlets names, or slugs of them
   * @param keywords the same; one of a story's is enough
   */
  record Asked(
      @Nullable List<String> languages,
      @Nullable List<String> outlets,
      @Nullable List<String> keywords) {
    Filter filter() {
      return new Filter(given(languages), slugs(outlets), slugs(keywords));
    }

    private static List<String> slugs(@Nullable List<String> names) {
      return given(names).stream().map(name -> Slugs.of(name, name)).toList();
    }
  }

  /**
   * @param kept what stands where it says nothing; null for a new one
   */
  Destination destination(String id, @Nullable Destination kept) {
    if (channel == null) {
      throw refused("Name the channel, e.g. webhook.");
    }
    if (toString().indexOf('\0') >= 0) {
      throw refused("U+0000 can stand nowhere.");
    }
    List<String> known = kept == null ? List.of() : kept.secrets();
    if (secrets == null && !known.isEmpty() && kept != null && leads(kept)) {
      throw refused(
          "It leads to somebody else now, who must not get the secrets of before: send its own.");
    }
    boolean resting = kept != null && kept.paused();
    try {
      return new Destination(
          id,
          name == null || name.isBlank() ? id : name.strip(),
          channel,
          filter == null ? Filter.ALL : filter.filter(),
          wanted(),
          settings == null ? Map.of() : settings,
          secrets == null ? known : secrets,
          paused == null ? resting : paused);
    } catch (IllegalArgumentException bad) {
      throw refused(bad.getMessage() + ".");
    } catch (NullPointerException nothing) {
      throw refused("null is no setting, secret, language, outlet or keyword.");
    }
  }

  /** Whether the channel or the server is another one. */
  private boolean leads(Destination kept) {
    return !kept.channel().equals(channel)
        || !server(kept.settings()).equals(server(settings == null ? Map.of() : settings));
  }

  private static String server(Map<String, String> settings) {
    return settings.getOrDefault("url", "").replaceFirst("^(https?://[^/?#]*).*", "$1");
  }

  private Policy wanted() {
    if (policy == null) {
      return Policy.EVERY;
    }
    return switch (policy.toLowerCase(Locale.ROOT)) {
      case "every" -> Policy.EVERY;
      case "latest" -> Policy.LATEST;
      default -> throw refused("policy is every or latest, not " + policy + ".");
    };
  }

  static Problem refused(String detail) {
    return new Problem(422, "Destination refused", detail);
  }

  private static List<String> given(@Nullable List<String> list) {
    return list == null ? List.of() : list;
  }
}
