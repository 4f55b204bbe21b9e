package org.dragoman.publish.delivery.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dragoman.publish.channel.Destination;
import org.dragoman.publish.delivery.Place;
import org.jspecify.annotations.Nullable;

/**
 * A destination, without its secrets.
 *
 * @param policy every or latest
 * @param secrets how many there are
 * @param since what came out before it is not brought there by itself
 * @param revision in quotes, its ETag
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DestinationJson(
    String id,
    String name,
    String channel,
    Filter filter,
    String policy,
    Map<String, String> settings,
    int secrets,
    boolean paused,
    Instant since,
    @Nullable Instant closedAt,
    int revision) {

  record Filter(List<String> languages, List<String> outlets, List<String> keywords) {}

  static DestinationJson of(Place place) {
    Destination it = place.destination();
    return new DestinationJson(
        it.id(),
        it.name(),
        it.channel(),
        new Filter(it.filter().languages(), it.filter().outlets(), it.filter().keywords()),
        it.policy().name().toLowerCase(Locale.ROOT),
        it.settings(),
        it.secrets().size(),
        it.paused(),
        place.since(),
        place.closedAt(),
        place.revision());
  }
}
