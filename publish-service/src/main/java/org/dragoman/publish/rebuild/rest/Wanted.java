package org.dragoman.publish.rebuild.rest;

import java.util.Optional;
import org.dragoman.problem.Problem;
import org.dragoman.publish.rebuild.Order;
import org.dragoman.publish.rebuild.Start;
import org.dragoman.publish.rebuild.Target;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of a {@code POST /api/rebuilds}; absent is false. */
@Schema(name = "RebuildWanted")
public record Wanted(
    @Schema(
            description =
                "beginning, an offset in every partition, partition:offset with commas between,"
                    + " or an instant; the beginning if absent",
            examples = "beginning")
        @Nullable String from,
    @Schema(
            description = "site, folder:PATH below the folder of exports, or a destination's id",
            examples = "site")
        @Nullable String into,
    @Schema(description = "write; else only the difference is told") @Nullable Boolean apply,
    @Schema(description = "with apply, and a destination: send what it lacks")
        @Nullable Boolean send,
    @Schema(description = "with apply: take away what the log does not know")
        @Nullable Boolean remove) {

  Order order() {
    Start start =
        Start.of(from == null ? "beginning" : from)
            .orElseThrow(() ->
                refused(
                    "from is beginning, an offset such as 120, offsets such as 0:120,3:90, or an"
                        + " instant such as 2026-05-01T09:00:00Z."));
    Target target =
        Optional.ofNullable(into)
            .flatMap(Target::of)
            .orElseThrow(() -> refused("into is site, folder:PATH, or the id of a destination."));
    if (is(send) && !is(apply)) {
      throw refused("send asks for apply too: without it nothing is sent.");
    }
    if (target instanceof Target.Partner && is(apply) != is(send)) {
      throw refused("Into a destination apply means to send: say both, or neither to be told.");
    }
    if (is(remove) && !(target instanceof Target.Site)) {
      throw refused("remove is for the site: files and partners keep what they have.");
    }
    return new Order(start, target, is(apply), is(send), is(remove));
  }

  private static boolean is(@Nullable Boolean flag) {
    return Boolean.TRUE.equals(flag);
  }

  private static Problem refused(String detail) {
    return new Problem(422, "Rebuild refused", detail);
  }
}
