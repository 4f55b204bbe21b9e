/** Ad-hoc translation over HTTP. */
package org.dragoman.translate.passage.rest;
