/** LibreTranslate: neural translation on one's own server. */
package org.dragoman.translate.engine.libretranslate;
