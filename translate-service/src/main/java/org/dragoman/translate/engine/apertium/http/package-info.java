/** Apertium's APy server. */
package org.dragoman.translate.engine.apertium.http;
