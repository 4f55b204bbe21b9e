/** How often words stand in the stories of the house, from PostgreSQL. */
package org.dragoman.publish.keyword.db;
