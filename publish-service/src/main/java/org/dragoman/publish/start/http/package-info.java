/** ingest-service over REST. */
package org.dragoman.publish.start.http;
