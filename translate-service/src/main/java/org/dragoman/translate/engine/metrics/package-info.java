/** What engines do, for charts and alarms. */
package org.dragoman.translate.engine.metrics;
