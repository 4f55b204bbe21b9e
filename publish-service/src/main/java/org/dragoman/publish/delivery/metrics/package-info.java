/** What is still to be brought, as gauges. */
package org.dragoman.publish.delivery.metrics;
