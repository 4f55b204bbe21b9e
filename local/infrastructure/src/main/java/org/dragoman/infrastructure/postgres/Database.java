package org.dragoman.infrastructure.postgres;

/** One PostgreSQL database and the local account that owns it. */
public record Database(String jdbcUrl, String user, String password) {}
