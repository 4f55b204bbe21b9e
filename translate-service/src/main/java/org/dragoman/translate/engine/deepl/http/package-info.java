/** DeepL's API: translation v2, glossaries v3. */
package org.dragoman.translate.engine.deepl.http;
