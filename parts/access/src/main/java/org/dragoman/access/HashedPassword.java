package org.dragoman.access;

/** A user's line; {@code hash} is the modular crypt without its scheme. */
record HashedPassword(Caller caller, String hash) {}
