/** The desk in a browser; every page works without scripts. */
package org.dragoman.publish.desk.web;
