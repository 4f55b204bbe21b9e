package org.dragoman.publish.story;

import java.time.Instant;

/**
 * One act in a story's history, without the text it left behind.
 *
 * @param revision the story's revision after it, from 1
 * @param version the newest published version after it; 0 before the first
 */
public record Entry(
    int revision,
    Act act,
    Instant at,
    String state,
    int version,
    int sourceVersion,
    int translationRevision,
    String title) {}
