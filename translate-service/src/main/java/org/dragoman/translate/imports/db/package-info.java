/** Imports in PostgreSQL. */
package org.dragoman.translate.imports.db;
