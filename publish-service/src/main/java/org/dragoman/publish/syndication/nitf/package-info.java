/** NITF. */
package org.dragoman.publish.syndication.nitf;
