/** The frame of such pages in a browser. */
package org.dragoman.pages.web;
