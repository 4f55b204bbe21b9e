/** How long an editor waits for the queue, and what partners get when some of them are ill. */
package org.dragoman.bench.publish;
