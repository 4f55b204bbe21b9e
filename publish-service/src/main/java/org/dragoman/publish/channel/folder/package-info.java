/** Stories as files in a folder that a partner, or a copying program, takes them from. */
package org.dragoman.publish.channel.folder;
