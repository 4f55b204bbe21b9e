/** What several features say alike over HTTP. */
package org.dragoman.translate.rest;
