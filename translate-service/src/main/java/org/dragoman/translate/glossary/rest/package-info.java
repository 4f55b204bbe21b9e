/** The glossary over HTTP. */
package org.dragoman.translate.glossary.rest;
