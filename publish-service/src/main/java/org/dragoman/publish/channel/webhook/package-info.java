/** Webhooks as standardwebhooks.com specifies them. */
package org.dragoman.publish.channel.webhook;
