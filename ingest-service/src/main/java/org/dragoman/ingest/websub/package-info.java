/**
 * Feeds that a hub brings as they change: the subscriber's part of WebSub (W3C Recommendation of 23
 * January 2018).
 */
package org.dragoman.ingest.websub;
