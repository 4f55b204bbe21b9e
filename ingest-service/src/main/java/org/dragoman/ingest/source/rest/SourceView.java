package org.dragoman.ingest.source.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Locale;
import org.dragoman.contracts.article.Source;
import org.dragoman.ingest.identity.Identities.InForce;
import org.dragoman.ingest.quiet.Health;
import org.dragoman.ingest.source.Policy;
import org.dragoman.ingest.source.json.PolicyBody;
import org.jspecify.annotations.Nullable;

/**
 * A source as it is answered, with how it is treated.
 *
 * @param identity by what its articles are told apart now; none before the first has come
 * @param health whether it is heard; none while it has no habit yet
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SourceView(
    @JsonUnwrapped Source source,
    PolicyBody policy,
    @Nullable IdentityView identity,
    @Nullable HealthView health) {

  static SourceView of(
      Source source, Policy policy, @Nullable InForce identity, @Nullable Health health) {
    return new SourceView(
        source,
        PolicyBody.of(policy),
        identity == null ? null : IdentityView.of(identity),
        health == null ? null : HealthView.of(health));
  }

  /**
   * @param state {@code heard} or {@code quiet}
   * @param lastHeard when its newest article came
   * @param due by when the next one is, or was, expected
   */
  public record HealthView(String state, Instant since, Instant lastHeard, Instant due) {
    static HealthView of(Health health) {
      return new HealthView(
          health.state().name().toLowerCase(Locale.ROOT),
          health.since(),
          health.lastHeard(),
          health.due());
    }
  }

  /**
   * @param policy in force
   * @param downgraded whether the service has chosen it because the source's ids are bad
   * @param why one sentence for people
   */
  public record IdentityView(String policy, boolean downgraded, Instant since, String why) {
    static IdentityView of(InForce inForce) {
      return new IdentityView(
          inForce.effective().label(), inForce.isDowngraded(), inForce.since(), inForce.why());
    }
  }
}
