package org.dragoman.ingest.source.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dragoman.ingest.identity.IdentityPolicy;
import org.dragoman.ingest.source.Policy;
import org.jspecify.annotations.Nullable;

/**
 * A policy as it is sent and answered; what is left out is the default.
 *
 * @param identity {@code auto}, {@code guid}, {@code guid-and-link}, {@code link} or {@code
 *     title-and-date}
 * @param retention ISO 8601 duration, e.g. {@code P90D}
 * @param interval ISO 8601 duration, e.g. {@code PT10M}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PolicyBody(
    @Nullable String identity,
    @Nullable Boolean fullPage,
    @Nullable Boolean privateNetwork,
    @Nullable String retention,
    @Nullable String interval) {

  /** Of a policy, every value that is set. */
  public static PolicyBody of(Policy policy) {
    return new PolicyBody(
        name(policy.identity()),
        policy.fullPage(),
        policy.privateNetwork(),
        policy.retention() == null ? null : policy.retention().toString(),
        policy.interval() == null ? null : policy.interval().toString());
  }

  /**
   * @throws IllegalArgumentException naming the value that is none, for the sender
   */
  public Policy toPolicy() {
    return new Policy(
        identity == null ? IdentityPolicy.AUTO : identity(identity),
        Boolean.TRUE.equals(fullPage),
        Boolean.TRUE.equals(privateNetwork),
        duration("retention", retention),
        duration("interval", interval));
  }

  private static IdentityPolicy identity(String name) {
    return Arrays.stream(IdentityPolicy.values())
        .filter(policy -> name(policy).equals(name))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "policy.identity: one of "
                    + Arrays.stream(IdentityPolicy.values())
                        .map(PolicyBody::name)
                        .collect(Collectors.joining(", "))
                    + ", not \""
                    + name
                    + '"'));
  }

  private static String name(IdentityPolicy policy) {
    return policy.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static @Nullable Duration duration(String name, @Nullable String text) {
    try {
      return text == null ? null : Duration.parse(text);
    } catch (DateTimeParseException refused) {
      throw new IllegalArgumentException(
          "policy." + name + ": an ISO 8601 duration such as P90D or PT10M, not \"" + text + '"');
    }
  }
}
