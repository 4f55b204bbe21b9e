/** Hubs over HTTP. */
package org.dragoman.publish.channel.websub.http;
