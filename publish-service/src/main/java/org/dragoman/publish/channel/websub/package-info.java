/** Telling hubs which feeds changed (W3C WebSub). */
package org.dragoman.publish.channel.websub;
