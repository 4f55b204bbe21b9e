/** What engines have cost, in PostgreSQL. */
package org.dragoman.translate.engine.db;
