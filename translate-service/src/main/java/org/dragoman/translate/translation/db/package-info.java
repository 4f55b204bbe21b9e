/** The work in PostgreSQL. Plain SQL: a queue lives on locks and {@code returning}. */
package org.dragoman.translate.translation.db;
