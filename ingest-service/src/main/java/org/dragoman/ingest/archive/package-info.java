/** Feeds too large to be read at once, cut into documents of a few items each as they stream by. */
package org.dragoman.ingest.archive;
