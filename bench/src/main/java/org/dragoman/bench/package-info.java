/** Runs benchmarks by name: {@code ./dragoman bench NAME [--quick]}. */
package org.dragoman.bench;
