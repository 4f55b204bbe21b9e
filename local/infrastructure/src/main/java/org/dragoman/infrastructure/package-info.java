/**
 * A real Kafka broker and a real PostgreSQL with nothing installed: from Maven artifacts for the
 * launcher and, by default, for the tests; from containers where the tests are asked to.
 */
package org.dragoman.infrastructure;
