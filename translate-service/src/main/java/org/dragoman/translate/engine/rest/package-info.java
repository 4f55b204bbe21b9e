/** The engines over HTTP. */
package org.dragoman.translate.engine.rest;
