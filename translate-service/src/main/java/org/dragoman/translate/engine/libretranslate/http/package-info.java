/** LibreTranslate's HTTP API. */
package org.dragoman.translate.engine.libretranslate.http;
