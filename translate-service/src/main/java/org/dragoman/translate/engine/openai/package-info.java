/** Chat models that speak OpenAI's protocol: a vendor's, or one's own on Ollama or vLLM. */
package org.dragoman.translate.engine.openai;
