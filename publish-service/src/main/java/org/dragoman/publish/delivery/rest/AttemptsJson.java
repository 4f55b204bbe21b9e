package org.dragoman.publish.delivery.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.dragoman.publish.delivery.DeliveryLog.Attempt;
import org.jspecify.annotations.Nullable;

/**
 * Tries of one row, the last first.
 *
 * @param next cursor of the next page; absent on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AttemptsJson(List<DeliveryJson.Try> attempts, @Nullable String next) {

  /**
   * @param found one more than the page has, if there are more
   */
  static AttemptsJson of(List<Attempt> found, int limit) {
    List<Attempt> page = found.subList(0, Math.min(limit, found.size()));
    return new AttemptsJson(
        page.stream().map(DeliveryJson.Try::of).toList(),
        found.size() > limit ? Cursors.of(page.getLast().id()) : null);
  }
}
