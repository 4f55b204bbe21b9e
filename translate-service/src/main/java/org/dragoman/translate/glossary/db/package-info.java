/** The glossary in PostgreSQL. */
package org.dragoman.translate.glossary.db;
