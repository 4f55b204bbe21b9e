/** Translation in numbers. */
package org.dragoman.translate.translation.metrics;
