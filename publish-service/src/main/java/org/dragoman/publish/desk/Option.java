package org.dragoman.publish.desk;

/** One of a list to choose from. */
public record Option(String value, String words, boolean chosen) {}
