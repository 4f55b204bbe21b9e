/** Apertium: rule-based translation, by its command or by its APy server. */
package org.dragoman.translate.engine.apertium;
