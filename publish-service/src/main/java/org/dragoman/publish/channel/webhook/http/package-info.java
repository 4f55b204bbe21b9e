/** Webhooks over HTTP. */
package org.dragoman.publish.channel.webhook.http;
