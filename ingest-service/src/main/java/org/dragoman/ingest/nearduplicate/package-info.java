/**
 * Finds copies of one text among the articles of all sources: the syndicated copy under a new
 * headline, the wire report with its tail cut off. Candidates come from an index of min-hashes (A.
 * Broder, "On the resemblance and containment of documents", 1997); the texts themselves decide.
 * Copies are linked, never dropped.
 */
package org.dragoman.ingest.nearduplicate;
