/** Histories in a browser; every page works without scripts. */
package org.dragoman.publish.history.web;
