/** XML as feeds use it, read without ever following what a sender refers to. */
package org.dragoman.ingest.format.xml;
