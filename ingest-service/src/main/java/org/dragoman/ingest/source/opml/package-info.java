/** Lists of subscriptions as feed readers exchange them: OPML 2.0, and 1.0 as it was. */
package org.dragoman.ingest.source.opml;
