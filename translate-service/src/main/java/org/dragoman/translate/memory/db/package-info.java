/** The memory in PostgreSQL. */
package org.dragoman.translate.memory.db;
