/**
 * Plain text, and above all what is left when somebody copies a web page: logo text, repeated
 * headlines, share bars and keyword widgets around an article whose structure only shows in how its
 * lines look. Everything here is a heuristic; each says what it looks for and why.
 *
 * <p>The way: {@link org.dragoman.ingest.text.Lines} makes units (paragraphs), {@link
 * org.dragoman.ingest.text.Chrome} drops what belongs to the site, {@link
 * org.dragoman.ingest.text.Head} finds headline, deck, byline and date, {@link
 * org.dragoman.ingest.text.Tail} the credit line and the keywords, and {@link
 * org.dragoman.ingest.text.BodyText} makes blocks of what lies between.
 */
package org.dragoman.ingest.text;
