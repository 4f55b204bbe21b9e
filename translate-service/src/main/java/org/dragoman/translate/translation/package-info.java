/**
 * Articles on their way into other languages: the work that is kept for each, and the workers that
 * draw it.
 */
package org.dragoman.translate.translation;
