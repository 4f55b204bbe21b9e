/** Atom (RFC 4287). */
package org.dragoman.publish.syndication.atom;
