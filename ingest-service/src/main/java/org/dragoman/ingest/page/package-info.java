/**
 * Finds the article on a web page: the tree of its text without what surrounds it. Works by what
 * parts are called, how dense their text is, and what short lines say, in that order; it knows no
 * site and no language's grammar. Linear in the size of the page.
 */
package org.dragoman.ingest.page;
