/** Stories counted. */
package org.dragoman.publish.story.metrics;
