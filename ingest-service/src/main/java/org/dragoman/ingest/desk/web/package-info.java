/** The sources page in a browser; it works without scripts. */
package org.dragoman.ingest.desk.web;
