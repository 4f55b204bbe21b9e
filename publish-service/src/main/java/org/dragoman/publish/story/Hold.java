package org.dragoman.publish.story;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a story does not go out.
 *
 * @param by null where no person held it: its schedule could not be kept, or a policy did
 */
public record Hold(@Nullable String reason, @Nullable String by, Instant at) {}
