/** The chat protocol, through LangChain4j. */
package org.dragoman.translate.engine.openai.http;
