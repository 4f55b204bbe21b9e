/** What others may begin with; docs/published-log.md shows it as it stands here. */
package org.dragoman.publish.example;
