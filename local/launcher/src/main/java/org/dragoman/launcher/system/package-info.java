/** Kafka, PostgreSQL and the three services as processes of this machine. */
package org.dragoman.launcher.system;
