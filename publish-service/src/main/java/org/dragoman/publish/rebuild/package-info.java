/** What was published, made again from the published log: readers' pages, folders, destinations. */
package org.dragoman.publish.rebuild;
