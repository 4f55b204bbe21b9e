/** The glossary in numbers. */
package org.dragoman.translate.glossary.metrics;
