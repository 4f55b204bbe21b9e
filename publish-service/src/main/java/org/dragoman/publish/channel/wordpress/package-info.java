/** Stories as posts of a partner's WordPress. */
package org.dragoman.publish.channel.wordpress;
