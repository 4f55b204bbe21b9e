/** Rebuilds in PostgreSQL. */
package org.dragoman.publish.rebuild.db;
