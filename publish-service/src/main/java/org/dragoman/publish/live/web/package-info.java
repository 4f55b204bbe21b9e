/** News for browsers, as server-sent events. */
package org.dragoman.publish.live.web;
