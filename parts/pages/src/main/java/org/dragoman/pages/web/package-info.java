/** The frame of such pages in a browser; every one works without scripts. */
package org.dragoman.pages.web;
