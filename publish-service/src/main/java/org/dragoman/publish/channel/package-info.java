/** Ways out: how a published story is brought to a destination, and what came of trying. */
package org.dragoman.publish.channel;
