/** The pages on which stories are started. */
package org.dragoman.publish.start.web;
