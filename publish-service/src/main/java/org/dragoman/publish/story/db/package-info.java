/** Stories in PostgreSQL. */
package org.dragoman.publish.story.db;
