/** The memory over HTTP. */
package org.dragoman.translate.memory.rest;
