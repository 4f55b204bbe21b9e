/**
 * From a sender's HTML to blocks, deck and outlet: nothing but the validated subset gets through.
 */
package org.dragoman.ingest.extract;
