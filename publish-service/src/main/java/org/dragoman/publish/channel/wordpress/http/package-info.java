/** A partner's WordPress over its REST API. */
package org.dragoman.publish.channel.wordpress.http;
