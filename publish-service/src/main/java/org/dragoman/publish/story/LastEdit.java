package org.dragoman.publish.story;

import java.time.Instant;

/** Who changed the text last; where four eyes are asked for, somebody else approves it. */
public record LastEdit(String by, Instant at) {}
