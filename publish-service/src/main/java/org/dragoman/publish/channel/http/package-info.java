/** Asking partners over HTTP, and what their answers mean. */
package org.dragoman.publish.channel.http;
