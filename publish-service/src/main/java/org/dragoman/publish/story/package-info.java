/**
 * The editorial lifecycle of a story, which is one article in one language: what it is now, which
 * moves it offers, and what each of them leaves behind.
 */
package org.dragoman.publish.story;
