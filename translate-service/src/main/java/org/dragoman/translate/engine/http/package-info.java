/** JSON over HTTP as the engines speak it. */
package org.dragoman.translate.engine.http;
