/** The memory in numbers. */
package org.dragoman.translate.memory.metrics;
