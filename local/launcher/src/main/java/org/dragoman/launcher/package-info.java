/** {@code ./dragoman}: the whole of Dragoman on one machine. */
package org.dragoman.launcher;
