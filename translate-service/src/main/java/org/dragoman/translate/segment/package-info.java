/** Articles cut into sentences, and the inline HTML they are written in. */
package org.dragoman.translate.segment;
