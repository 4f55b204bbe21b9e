/** The translation memory: sentences people have translated before. */
package org.dragoman.translate.memory;
