/** How long an editor waits for the queue. */
package org.dragoman.bench.desk;
