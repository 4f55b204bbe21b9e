/**
 * The drop folder: where agencies' FTP servers and people put files. A folder for each source holds
 * what came; a file is taken once and then lies in {@code done/} or {@code failed/}, with what
 * became of it beside it.
 */
package org.dragoman.ingest.drop;
