/** Texts somebody asks about, outside the stream of articles. */
package org.dragoman.translate.passage;
