/** Translations over HTTP. */
package org.dragoman.translate.translation.rest;
