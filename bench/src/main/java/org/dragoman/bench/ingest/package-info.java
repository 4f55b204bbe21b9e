/** How fast documents are read and how well articles are found on pages, beside others. */
package org.dragoman.bench.ingest;
