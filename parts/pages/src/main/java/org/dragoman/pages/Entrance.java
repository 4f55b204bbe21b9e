package org.dragoman.pages;

/**
 * What stands on the login page.
 *
 * @param passwords whether anybody here has one
 * @param provider how the identity provider is called; empty without one
 * @param trouble what went wrong the last time; empty if nothing did
 */
public record Entrance(boolean passwords, String provider, String trouble) {}
