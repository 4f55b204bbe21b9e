/**
 * Help with one sentence, asked of translate-service while an editor has it open: what the memory
 * has, the glossary's terms, what engines make of it. The desk goes on without what is late.
 */
package org.dragoman.publish.suggestion;
