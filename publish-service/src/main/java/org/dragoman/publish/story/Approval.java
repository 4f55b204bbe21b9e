package org.dragoman.publish.story;

import java.time.Instant;

/** Who answers for a text that readers do not have yet. */
public record Approval(String by, Instant at) {}
