/** ninjs, IPTC's news in JSON, and what Superdesk makes of it. */
package org.dragoman.ingest.format.ninjs;
