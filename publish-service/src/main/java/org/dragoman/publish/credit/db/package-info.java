/** House styles in PostgreSQL. */
package org.dragoman.publish.credit.db;
