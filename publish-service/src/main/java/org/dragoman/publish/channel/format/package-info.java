/** What is sent of a story, in the formats partners ask for. */
package org.dragoman.publish.channel.format;
