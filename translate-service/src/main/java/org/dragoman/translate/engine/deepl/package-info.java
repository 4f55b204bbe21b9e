/** DeepL: neural translation by its API, paid by the character. */
package org.dragoman.translate.engine.deepl;
