/** Jobs that one replica at a time does. */
package org.dragoman.ingest.turn;
