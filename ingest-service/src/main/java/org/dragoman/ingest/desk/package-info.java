/** The sources page: what people see of the sources, and what they can do about them. */
package org.dragoman.ingest.desk;
