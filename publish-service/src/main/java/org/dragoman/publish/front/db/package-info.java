/** Orders of the front page in PostgreSQL. */
package org.dragoman.publish.front.db;
