/** schema.org's words for a story, as JSON-LD. */
package org.dragoman.publish.syndication.jsonld;
