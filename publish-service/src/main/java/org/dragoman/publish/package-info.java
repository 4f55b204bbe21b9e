/**
 * publish-service: translated articles become credited drafts, editors decide, readers get pages
 * and feeds.
 */
package org.dragoman.publish;
