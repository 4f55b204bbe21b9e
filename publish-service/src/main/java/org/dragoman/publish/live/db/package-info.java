/** News between replicas, by {@code NOTIFY} and {@code LISTEN}. */
package org.dragoman.publish.live.db;
