/** The pages behind the items of feeds that carry only summaries. */
package org.dragoman.ingest.fetch.page;
